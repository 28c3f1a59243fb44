// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.health.answers.NoticeJson;
import nl.ijkpunt.health.episodes.Notice;

/**
 * A partnership of municipalities a and b and joint organisation svb since 1 January 2023, whose service levels are
 * measured every month: the one figure that lesson businesslike is watched by. Everything is recorded when the test says.
 */
final class Tale {

    /** Steps of a healthy series, in shares; they sum to 0. */
    private static final double[] BUMPS = {
        0.004, -0.006, 0.009, -0.003, -0.008, 0.007, 0.002, -0.005, 0.006, -0.009, 0.003, 0
    };

    private final List<Fact> facts = new ArrayList<>();
    private String id = "e";

    Tale() {
        recorded("2023-01-02", "project.partnership-registered", "2023-01-01", """
                'name':'De Proef','kind':'public-body','phase':'run','startDate':'2022-01-01',\
                'participants':[{'id':'a','name':'A','kind':'municipality'},{'id':'b','name':'B','kind':'municipality'},\
                {'id':'svb','name':'SVB','kind':'joint-organisation'}]""");
    }

    /** Adds a fact: the day it was recorded, its type without prefix and version, its business date, its other fields. */
    Tale recorded(String recorded, String type, String date, String fields) {
        String event = "{'specversion':'1.0','id':'" + id + facts.size() + "','source':'urn:test','subject':'proef',"
                + "'time':'" + recorded + "T09:00:00Z','type':'nl.samenwerkingsverbanden." + type
                + ".v1','datacontenttype':'application/json','data':{'date':'" + date + "'"
                + (fields.isEmpty() ? "" : "," + fields) + "}}";
        facts.add(Told.fact(event.replace('\'', '"')));
        return this;
    }

    /** Service levels around this share in these months, recorded on the fifth of the month after. */
    Tale levels(String from, String until, double share) {
        YearMonth month = YearMonth.parse(from);
        while (!month.isAfter(YearMonth.parse(until))) {
            level(month.plusMonths(1).atDay(5).toString(), month, share + BUMPS[month.getMonthValue() - 1]);
            month = month.plusMonths(1);
        }
        return this;
    }

    /** One month of service levels; told again it is a correction. */
    Tale level(String recorded, YearMonth month, double share) {
        String date = month.atEndOfMonth().toString();
        // another level is missed every month, so that none is missed three months on end
        String missed = "'month':'" + month + "','kpi':'k-" + month + "','met':false,'weight':" + round(1 - share);
        String met = "'month':'" + month + "','kpi':'rest','met':true,'weight':" + round(share);
        return recorded(recorded, "project.service-level-measured", date, missed)
                .recorded(recorded, "project.service-level-measured", date, met);
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /** A re-alignment of lesson businesslike, everything on one day. */
    Tale realigned(String id, String day, String nextReview) {
        return realigned(id, day, nextReview, day);
    }

    /** The same, recorded on another day. */
    Tale realigned(String id, String day, String nextReview, String recorded) {
        recorded(
                recorded,
                "project.realignment-started",
                LocalDate.parse(day).minusDays(20).toString(),
                """
                'realignment':'%s'""".formatted(id));
        adopted(id, day, nextReview, "businesslike", recorded);
        for (String participant : List.of("a", "b", "svb")) {
            consented(id, participant, day, recorded);
        }
        return this;
    }

    Tale adopted(String id, String day, String nextReview) {
        return adopted(id, day, nextReview, "businesslike", day);
    }

    Tale adopted(String id, String day, String nextReview, String lesson, String recorded) {
        return recorded(recorded, "project.realignment-adopted", day, """
                'realignment':'%s','reason':'periodic','lessons':['%s'],'decisions':2,'targetsChanged':1,\
                'targetsConfirmed':1,'nextReviewDate':'%s'""".formatted(id, lesson, nextReview));
    }

    Tale started(String id, String day, List<String> lessons) {
        String named = lessons.isEmpty() ? "" : ",'lessons':['" + String.join("','", lessons) + "']";
        return recorded(day, "project.realignment-started", day, "'realignment':'" + id + "'" + named);
    }

    Tale consented(String id, String participant, String day) {
        return consented(id, participant, day, day);
    }

    private Tale consented(String id, String participant, String day, String recorded) {
        return recorded(recorded, "project.realignment-consented", day, """
                'realignment':'%s','participant':'%s','body':'board','position':'agreed'""".formatted(id, participant));
    }

    List<Fact> facts() {
        return facts;
    }

    /** Everything told up to a day. */
    List<Notice> told(String day) {
        return told(day, facts);
    }

    /** The same as JSON lines, where the facts are told in another order and twice, and asked about in between. */
    List<String> toldInDisorder(String day, long seed) {
        List<Fact> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts);
        Random random = new Random(seed);
        Collections.shuffle(shuffled, random);
        Partnership partnership = new Partnership("proef", DefaultNorms.load());
        for (Fact fact : shuffled) {
            partnership.learn(fact);
            if (random.nextInt(40) == 0) {
                partnership.on(LocalDate.parse(day).minusDays(random.nextInt(300)));
            }
        }
        return lines(partnership.on(LocalDate.parse(day)).notices());
    }

    static List<String> lines(List<Notice> notices) {
        return notices.stream().map(NoticeJson::of).toList();
    }

    private static List<Notice> told(String day, List<Fact> facts) {
        Partnership partnership = new Partnership("proef", DefaultNorms.load());
        facts.forEach(partnership::learn);
        return partnership.on(LocalDate.parse(day)).notices();
    }
}
