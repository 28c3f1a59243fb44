// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before it is read: the libraries that read it believe whatever it says of itself. What is no
 * workbook at all passes, for the reader says better what it is.
 */
public final class WorkbookGuard {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;

    /** Where the count of files and the length of their list stand in the record that ends a package. */
    private static final int COUNT = 10;

    private static final int LENGTH = 12;
    private static final long LONGEST_LIST = 4L << 20;

    private final Path file;

    private WorkbookGuard(Path file) {
        this.file = file;
    }

    /**
     * Refuses a workbook that is larger than what is read row by row.
     *
     * @throws TooLarge with the limit that it is over
     * @throws IOException when the file cannot be read
     */
    public static void check(Path file) throws IOException {
        new WorkbookGuard(file).check(Limit.CELLS);
    }

    /** As the other one, for a template, which is in memory as a whole. */
    public static void checkTemplate(Path file) throws IOException {
        new WorkbookGuard(file).check(Limit.TEMPLATE_CELLS);
    }

    private void check(Limit cells) throws IOException {
        if (!isPackage()) {
            return;
        }
        if (Files.size(file) > Limit.WORKBOOK.most()) {
            throw new TooLarge(file, Limit.WORKBOOK);
        }
        checkList();
        try (ZipFile parts = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> all = Collections.list(parts.entries());
            if (all.size() > Limit.PARTS.most()) {
                throw new TooLarge(file, Limit.PARTS);
            }
            SheetScan scan = new SheetScan(file, cells);
            for (ZipEntry part : all) {
                if (part.getSize() > Limit.SHEETS.most()) {
                    throw new TooLarge(file, Limit.SHEETS);
                }
                try (InputStream bytes = parts.getInputStream(part)) {
                    scan.part(bytes);
                }
            }
        } catch (ZipException e) {
            // damaged: the reader tells
        }
    }

    private boolean isPackage() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    /** The list of files is read into memory as a whole, so its length is looked at before. */
    private void checkList() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(bytes.length(), END_LENGTH + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(tail);
            ByteBuffer buffer = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at <= length - END_LENGTH; at++) {
                if (buffer.getInt(at) == END
                        && (Short.toUnsignedInt(buffer.getShort(at + COUNT)) > Limit.PARTS.most()
                                || Integer.toUnsignedLong(buffer.getInt(at + LENGTH)) > LONGEST_LIST)) {
                    throw new TooLarge(file, Limit.PARTS);
                }
            }
        }
    }
}
