// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The parts of a package, and how they refer to each other; the names of Strict and ordinary files are read alike. */
final class Parts implements Closeable {

    private static final int LONGEST_LIST = 8 << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Parts(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        for (ZipEntry entry : Collections.list(zip.entries())) {
            entries.put(entry.getName().replace('\\', '/'), entry);
        }
    }

    /**
     * A reference to another part.
     *
     * @param id its name in the part that refers
     * @param kind last word of its type, such as {@code worksheet}
     * @param part what it refers to
     */
    record Reference(String id, String kind, String part) {}

    boolean has(String part) {
        return entries.containsKey(part);
    }

    /** What this part refers to; the empty name stands for the package as a whole. */
    List<Reference> references(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String list = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        List<Reference> references = new ArrayList<>();
        if (has(list)) {
            try (Xml xml = new Xml(new ByteArrayInputStream(start(list)))) {
                while (xml.next()) {
                    if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                        String type = xml.attribute("Type", "");
                        references.add(new Reference(
                                xml.attribute("Id", ""),
                                type.substring(type.lastIndexOf('/') + 1),
                                resolved(folder, xml.attribute("Target", ""))));
                    }
                }
            }
        }
        return references;
    }

    @Nullable
    String first(String part, String kind) throws IOException {
        for (Reference reference : references(part)) {
            if (reference.kind().equals(kind) && has(reference.part())) {
                return reference.part();
            }
        }
        return null;
    }

    private static String resolved(String folder, String target) {
        String plain = target.replace('\\', '/');
        String path = plain.startsWith("/") ? plain.substring(1) : folder + plain;
        Path normal = Path.of("/" + path).normalize();
        return normal.toString().substring(1).replace('\\', '/');
    }

    /** A list of references is read before it is known what the file is, so a very long one is cut, and so no XML. */
    private byte[] start(String part) throws IOException {
        try (InputStream bytes = bytes(part)) {
            return bytes.readNBytes(LONGEST_LIST);
        }
    }

    InputStream bytes(String part) throws IOException {
        ZipEntry entry = entries.get(part);
        if (entry == null) {
            throw new IOException("no part " + part);
        }
        return zip.getInputStream(entry);
    }

    Xml open(String part) throws IOException {
        return new Xml(bytes(part));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A part as elements that start and end; names without prefix, for every program chooses its own. */
    static final class Xml implements Closeable {

        private final InputStream bytes;
        private final XMLStreamReader reader;

        Xml(InputStream bytes) throws IOException {
            this.bytes = bytes;
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            try {
                reader = factory.createXMLStreamReader(bytes);
            } catch (XMLStreamException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        /** Goes on; false at the end. */
        boolean next() throws IOException {
            try {
                if (!reader.hasNext()) {
                    return false;
                }
                reader.next();
                return true;
            } catch (XMLStreamException | RuntimeException e) {
                // the parser throws both for text that is no XML
                throw new IOException(e.getMessage(), e);
            }
        }

        boolean starts(String name) {
            return reader.isStartElement() && reader.getLocalName().equals(name);
        }

        boolean ends(String name) {
            return reader.isEndElement() && reader.getLocalName().equals(name);
        }

        /** The text between elements; empty when there is none here. */
        String text() {
            return reader.isCharacters() ? reader.getText() : "";
        }

        @Nullable
        String attribute(String name) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(name)) {
                    return reader.getAttributeValue(i);
                }
            }
            return null;
        }

        String attribute(String name, String instead) {
            String value = attribute(name);
            return value == null ? instead : value;
        }

        boolean flag(String name) {
            String value = attribute(name);
            return "1".equals(value) || "true".equals(value);
        }

        @Override
        public void close() throws IOException {
            try {
                reader.close();
            } catch (XMLStreamException e) {
                throw new IOException(e.getMessage(), e);
            } finally {
                bytes.close();
            }
        }
    }
}
