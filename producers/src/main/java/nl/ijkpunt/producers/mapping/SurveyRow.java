// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ijkpunt.events.Code;
import nl.ijkpunt.events.Perspective;
import nl.ijkpunt.producers.mapping.Expression.Cell;
import nl.ijkpunt.producers.mapping.Expression.Template;
import nl.ijkpunt.producers.mapping.Invitations.Group;
import nl.ijkpunt.producers.mapping.Problem.Reason;
import nl.ijkpunt.producers.mapping.Survey.Question;
import nl.ijkpunt.producers.spreadsheet.CellFault;
import org.jspecify.annotations.Nullable;

/** What one person answered. A problem with it says where, never what stood there. */
final class SurveyRow {

    private final Format format;
    private final Row row;
    private final List<Problem> problems;

    SurveyRow(Format format, Row row, List<Problem> problems) {
        this.format = format;
        this.row = row;
        this.problems = problems;
    }

    /** The group of the person; null when the row does not say it. */
    @Nullable
    Group group(Expression participant, Expression perspective) {
        String organisation = code(participant);
        String look = code(perspective);
        for (Perspective one : Perspective.values()) {
            if (organisation != null && Code.of(one).equals(look)) {
                return new Group(organisation, one);
            }
        }
        if (look != null && organisation != null) {
            problem(perspective, Reason.GROUP_UNKNOWN);
        }
        return null;
    }

    /** The answers of a person of this perspective, each as its place on the scale; a blank is no answer. */
    Map<Asked, Integer> answers(List<Question> questions, Perspective perspective) {
        Map<Asked, Integer> answers = new HashMap<>();
        for (Question question : questions) {
            String text = format.clean(row.cell(question.answer().column()));
            if (format.isMissing(text) || isFault(question.answer(), text)) {
                continue;
            }
            Integer place = place(question, text);
            if (place == null) {
                problem(question.answer(), Reason.ANSWER_UNKNOWN);
            } else if (!question.of().contains(perspective)) {
                problem(question.answer(), Reason.ANSWER_UNASKED);
            } else if (answers.put(question.asked(), place) != null) {
                problem(question.answer(), Reason.ANSWERED_TWICE);
            }
        }
        return answers;
    }

    private boolean isFault(Cell cell, String text) {
        CellFault fault = format.isMissing(text) ? CellFault.NONE : CellFault.of(text);
        if (fault != CellFault.NONE) {
            Reason reason = fault == CellFault.FORMULA ? Reason.FORMULA : Reason.ERROR_VALUE;
            // an error is of the spreadsheet, not of the person
            String shown = fault == CellFault.FORMULA ? "" : text;
            problems.add(new Problem(row.file(), row.line(), cell.column(), shown, reason, null));
        }
        return fault != CellFault.NONE;
    }

    void problem(Expression cell, Reason reason) {
        String column = cell instanceof Cell one ? one.column() : "";
        problems.add(new Problem(row.file(), row.line(), column, "", reason, null));
    }

    private static @Nullable Integer place(Question question, String text) {
        Cell cell = question.answer();
        String known = Evaluation.known(cell, text);
        boolean translated = !cell.values().isEmpty() || !cell.matches().isEmpty();
        String answer = known != null || translated ? known : text;
        if (answer == null || !answer.matches("\\d{1,2}")) {
            return null;
        }
        int place = Integer.parseInt(answer) - question.asked().lowest();
        return place < 0 || place >= question.asked().answers() ? null : place;
    }

    private @Nullable String code(Expression expression) {
        if (expression instanceof Template constant) {
            return constant.text();
        }
        Cell cell = (Cell) expression;
        String text = format.clean(row.cell(cell.column()));
        if (isFault(cell, text)) {
            return null;
        }
        String known = format.isMissing(text) ? null : Evaluation.known(cell, text);
        if (known == null && cell.values().isEmpty() && cell.matches().isEmpty()) {
            String id = Ids.ofName(text);
            known = id.isEmpty() ? null : cell.aliases().getOrDefault(id, id);
        }
        if (known == null) {
            problem(cell, Reason.GROUP_UNKNOWN);
        }
        return known;
    }
}
