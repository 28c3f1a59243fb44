// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.ijkpunt.events.MessageBundle;
import nl.ijkpunt.events.catalogue.Unit;
import nl.ijkpunt.health.charts.Chart;
import nl.ijkpunt.health.charts.LessonCharts;
import nl.ijkpunt.health.charts.Outlook;
import nl.ijkpunt.health.drift.Crossing;
import nl.ijkpunt.health.drift.GoodDirection;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ChartSvgTest {

    private static final double[] FALLEN = {80, 82, 79, 81, 80, 82, 79, 81, 80, 82, 79, 81, 60, 61};

    @Test
    void whoCannotSeeItIsToldEverything() throws Exception {
        Element picture = picture(drawing("A & <B>", FALLEN), "en");

        assertThat(picture.getAttribute("role")).isEqualTo("img");
        assertThat(picture.getAttribute("xml:lang")).isEqualTo("en");
        assertThat(picture.getAttribute("aria-labelledby")).isEqualTo("title desc");
        assertThat(text(picture, "title").get(0)).isEqualTo("A & <B>");
        assertThat(text(picture, "desc").get(0))
                .startsWith("special cause of concerning nature (lower). no statement: the level has moved;"
                        + " worse than the target in the last 2 months. upper limit: ")
                .contains("target: 70.", "agreed: 82.", "first decision: 78.")
                .contains("January 2025: 80.")
                .endsWith("January 2026: 60 (outside the limits). February 2026: 61 (outside the limits).");
    }

    @Test
    void noMeaningIsInAColourAlone() throws Exception {
        Element picture = picture(drawing("x", FALLEN), "nl");

        assertThat(text(picture, "text"))
                .contains(
                        "L",
                        "ongunstige verandering (lager)",
                        "–",
                        "geen uitspraak: het niveau is verschoven; de laatste 2 maanden slechter dan het doel");
        // a usual month is a circle, a month that is a concern a path; and each says what it is
        assertThat(shapes(picture, "circle", "#a6a6a6")).hasSize(12);
        assertThat(shapes(picture, "path", "#e46c0a"))
                .hasSize(2)
                .allSatisfy(shape -> assertThat(
                                shape.getElementsByTagName("title").item(0).getTextContent())
                        .endsWith("(buiten de grenzen)"));
        // and no two lines have the same dashes and the same name
        assertThat(text(picture, "text"))
                .contains("doel 70", "afgesproken 82", "eerste besluit 78")
                .anyMatch(line -> line.startsWith("bovengrens "))
                .anyMatch(line -> line.startsWith("gemiddelde "))
                .anyMatch(line -> line.startsWith("ondergrens "));
    }

    @Test
    void valuesAreWrittenInTheirUnit() throws Exception {
        Chart chart = Objects.requireNonNull(Chart.of(months(0.62, 0.641, 0.6), GoodDirection.HIGHER, 0.9));

        Element picture = picture(new Drawing("x", Unit.SHARE, chart, null, null), "nl");

        assertThat(text(picture, "desc").get(0))
                .contains(
                        "over het doel is nog niets te zeggen",
                        "doel: 90%",
                        "januari 2025: 62%",
                        "februari 2025: 64,1%")
                .contains("nog geen grenzen: minder dan zes maanden");
        assertThat(text(picture, "text")).contains("nog geen grenzen: minder dan zes maanden");
    }

    @Test
    void oneMonthAndAConstantCanBeDrawn() throws Exception {
        assertThat(shapes(picture(drawing("x", 70), "en"), "circle", "#a6a6a6")).hasSize(1);
        assertThat(shapes(picture(drawing("x", 70, 70, 70, 70, 70, 70, 70), "en"), "circle", "#a6a6a6"))
                .hasSize(7);
    }

    @Test
    void theFutureIsToldAsChancesOrNotAtAll() {
        Chart chart = Objects.requireNonNull(Chart.of(months(FALLEN), GoodDirection.HIGHER, 70));
        YearMonth from = YearMonth.of(2026, 2);

        assertThat(ChartText.lines(new LessonCharts(chart, List.of(), null), "nl"))
                .containsExactly(
                        "ongunstige verandering (lager)",
                        "geen uitspraak: het niveau is verschoven; de laatste 2 maanden slechter dan het doel",
                        "verwachting: geen uitspraak");
        assertThat(ChartText.lines(LessonCharts.NONE, "en"))
                .containsExactly("no month with a score yet", "forecast: no statement");
        assertThat(future(new Outlook(from, 14, 60, -1, 0.01, 0.23, 0.99, 0.95, new Crossing(4, 11))))
                .containsExactly(
                        "kans op rood over 3, 6 en 12 maanden, vanaf februari 2026: minder dan 5%, ongeveer 25% en meer dan 95%",
                        "daalt, en zakt ongeveer over 4 tot 11 maanden door de rode lijn (ongeveer 70% zeker)");
        assertThat(future(new Outlook(from, 14, 60, -1, 0.1, 0.2, 0.3, 0.95, new Crossing(1, null))))
                .last()
                .isEqualTo(
                        "daalt, en zakt op zijn vroegst over 1 maand door de rode lijn, of later dan 24 maanden of niet");
        assertThat(future(new Outlook(from, 14, 60, -1, 0.1, 0.2, 0.3, 0.95, new Crossing(null, null))))
                .last()
                .isEqualTo("daalt, maar zakt later dan over 24 maanden door de rode lijn of niet");
        // what is red already cannot become red
        assertThat(future(new Outlook(from, 14, 45, -1, 0.9, 0.9, 0.9, 0.95, new Crossing(1, 1))))
                .hasSize(1);
    }

    @Test
    void aLevelThatMovedIsToldWithTheMonthsCounted() {
        assertThat(assurance("nl", 70, 60))
                .isEqualTo("geen uitspraak: de laatste maand is ongewoon; de laatste maand slechter dan het doel");
        assertThat(assurance("en", 70, 60))
                .isEqualTo("no statement: the last month is unusual; worse than the target in the last month");
        assertThat(assurance("nl", 50, 60, 61))
                .isEqualTo("geen uitspraak: het niveau is verschoven; het doel is nog gehaald");
        assertThat(assurance("en", 50, 60, 61))
                .isEqualTo("no statement: the level has moved; the target was still met");
        assertThat(assurance("nl", 90, 95, 96, 97))
                .isEqualTo("geen uitspraak: het niveau is verschoven; het doel is de laatste 3 maanden gehaald");
        assertThat(assurance("en", 90, 95, 96, 97))
                .isEqualTo("no statement: the level has moved; the target was met in the last 3 months");
        assertThat(assurance("nl", 99, 95, 96))
                .isEqualTo("geen uitspraak: het niveau is verschoven; het doel is nog niet gehaald");
        assertThat(assurance("en", 99, 95, 96))
                .isEqualTo("no statement: the level has moved; the target was not met yet");
    }

    /** What is said of a usual year and the months after it. */
    private static String assurance(String language, double target, double... after) {
        double[] months = Arrays.copyOf(FALLEN, 12 + after.length);
        System.arraycopy(after, 0, months, 12, after.length);
        Chart chart = Objects.requireNonNull(Chart.of(months(months), GoodDirection.HIGHER, target));
        return ChartText.lines(new LessonCharts(chart, List.of(), null), language)
                .get(1);
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys("nl")).isEqualTo(keys("en"));
    }

    private static List<String> future(Outlook outlook) {
        return ChartText.lines(new LessonCharts(null, List.of(), outlook), "nl").subList(1, lines(outlook));
    }

    private static int lines(Outlook outlook) {
        return ChartText.lines(new LessonCharts(null, List.of(), outlook), "nl").size();
    }

    private static Drawing drawing(String title, double... scores) {
        Chart chart = Objects.requireNonNull(Chart.of(months(scores), GoodDirection.HIGHER, 70));
        return new Drawing(title, Unit.POINTS, chart, 82d, 78d);
    }

    private static SortedMap<YearMonth, Double> months(double... values) {
        SortedMap<YearMonth, Double> months = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            months.put(YearMonth.of(2025, 1).plusMonths(i), values[i]);
        }
        return months;
    }

    private static Element picture(Drawing drawing, String language)
            throws ParserConfigurationException, SAXException, IOException {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(ChartSvg.of(drawing, language))));
        return document.getDocumentElement();
    }

    private static List<String> text(Element picture, String name) {
        return elements(picture, name).stream().map(Element::getTextContent).toList();
    }

    private static List<Element> shapes(Element picture, String name, String fill) {
        return elements(picture, name).stream()
                .filter(shape -> shape.getAttribute("fill").equals(fill))
                .toList();
    }

    private static List<Element> elements(Element picture, String name) {
        NodeList found = picture.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static java.util.Set<String> keys(String language) {
        return MessageBundle.in("nl.ijkpunt.dashboards.chart.chart", Locale.forLanguageTag(language))
                .keySet();
    }
}
