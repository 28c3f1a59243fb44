// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.explain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A receipt on paper: for a director who asks why, and for a controller who wants to check. */
public final class ReceiptText {

    private ReceiptText() {}

    /** About a whole lesson, or about one of its indicators; Dutch or English. */
    public static String of(Case about, @Nullable String indicator, Locale language) {
        Words words = new Words(language);
        Page page = new Page();
        new HeadPart(words).write(page, about);
        if (indicator == null) {
            new AnswerPart(words).write(page, about);
            new PointsPart(words).write(page, about);
            new IndicatorsPart(words).write(page, about);
            new ChangePart(words).write(page, about, null);
            new PerspectivesPart(words).write(page, about);
            new CommitmentsPart(words).write(page, about);
            new MissingPart(words).write(page, about);
            new LearnedPart(words).write(page, about);
            new FactsPart(words).summary(page, about);
        } else {
            new OneIndicatorPart(words).write(page, about, indicator);
            new ChangePart(words).write(page, about, indicator);
            new FactsPart(words).all(page, about, indicator);
        }
        page.heading(words.text("again.title"));
        page.paragraph(words.text("again"));
        page.line("");
        page.line("    " + about.command());
        return page.toString();
    }
}
