// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.chart;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of a picture, one on a line. */
final class Svg {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** Starts a picture of this size. */
    Svg(int width, int height, String language) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            attributes("viewBox", "0 0 " + width + " " + height, "width", width, "height", height);
            attributes("role", "img", "aria-labelledby", "title desc", "xml:lang", language);
            attributes("font-family", "system-ui, Segoe UI, Noto Sans, DejaVu Sans, sans-serif", "font-size", 13);
            line();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element without content. */
    void shape(String name, Object... attributes) {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
            line();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with a text. */
    void text(String name, String content, Object... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(content);
            xml.writeEndElement();
            line();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A shape that tells what it is when it is pointed at. */
    void named(String name, String title, Object... attributes) {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeStartElement("title");
            xml.writeCharacters(title);
            xml.writeEndElement();
            xml.writeEndElement();
            line();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The finished picture. */
    String finished() {
        try {
            xml.writeEndElement();
            line();
            xml.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            xml.writeAttribute(
                    (String) attributes[i],
                    value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : value.toString());
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
