// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.stories;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.ijkpunt.events.Participant;

/** Who takes part in a story, when it plays and how much pressure there is on a day. */
final class Setting {

    private final StoryRequest request;
    private final Course course;
    private final LocalDate begin;
    private final List<Participant> municipalities;
    private final Participant joint;
    private final List<YearMonth> months = new ArrayList<>();

    Setting(StoryRequest request, Course course) {
        this.request = request;
        this.course = course;
        this.begin = request.end().minusYears(request.years()).withDayOfMonth(1);
        this.municipalities = Places.municipalities(chance("places"));
        this.joint = new Participant(
                "bureau-" + request.partnership(),
                "Bureau " + request.name(),
                Participant.Kind.JOINT_ORGANISATION,
                null);
        for (YearMonth month = YearMonth.from(begin);
                !month.isAfter(YearMonth.from(request.end()));
                month = month.plusMonths(1)) {
            months.add(month);
        }
    }

    String partnership() {
        return request.partnership();
    }

    String name() {
        return request.name();
    }

    /** First day of the story; what is older was recorded on it. */
    LocalDate begin() {
        return begin;
    }

    /** T0: first day the joint operation runs. */
    LocalDate start() {
        return begin.plusMonths(1);
    }

    LocalDate end() {
        return request.end();
    }

    /** All months of the story, the last one perhaps not complete. */
    List<YearMonth> months() {
        return months;
    }

    /** A day in the month with this number, 0 for the first; also beyond the end or before the begin. */
    LocalDate day(int month, int dayOfMonth) {
        return begin.plusMonths(month).withDayOfMonth(dayOfMonth);
    }

    List<Participant> municipalities() {
        return municipalities;
    }

    /** The joint organisation. */
    Participant joint() {
        return joint;
    }

    /** Everybody, the joint organisation last. */
    List<Participant> participants() {
        List<Participant> all = new ArrayList<>(municipalities);
        all.add(joint);
        return all;
    }

    /** True for the one municipality that turns away when somebody does. */
    boolean isRestless(Participant participant) {
        return participant.equals(municipalities.get(municipalities.size() - 1));
    }

    /** Share of the inhabitants that live in this municipality. */
    double share(Participant municipality) {
        double all = 0;
        for (Participant one : municipalities) {
            all += inhabitants(one);
        }
        return inhabitants(municipality) / all;
    }

    private static int inhabitants(Participant municipality) {
        Integer number = municipality.inhabitants();
        return number == null ? 0 : number;
    }

    /** How strong a trouble is on a day, 0 to 1. */
    double pressure(Trouble trouble, LocalDate day) {
        return course.pressure(
                trouble, ChronoUnit.DAYS.between(begin, day) / (double) ChronoUnit.DAYS.between(begin, request.end()));
    }

    /** The same at the end of a month. */
    double pressure(Trouble trouble, YearMonth month) {
        return pressure(trouble, month.atEndOfMonth());
    }

    /** The month, counted from the begin, in which troubles are turned back; beyond the story when they are not. */
    int recoveryMonth() {
        return (int) Math.round(course.recovery() * (months.size() - 1));
    }

    Chance chance(String topic) {
        return new Chance(request.seed(), request.partnership(), topic);
    }
}
