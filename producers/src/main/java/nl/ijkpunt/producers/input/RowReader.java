// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Hands out text of which no row may be too long, such as one in which a quote is not closed. */
public final class RowReader extends FilterReader {

    /** In steps, so that not much more than the current row has been read. */
    private static final int STEP = 8_192;

    private final String file;
    private long sinceRow;

    /** Reads this text; the file is what is named when a row is too long. */
    public RowReader(Reader text, String file) {
        super(text);
        this.file = file;
    }

    /** To be called after every row. */
    public void rowEnded() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(1);
        return one;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, Math.min(length, STEP));
        count(count);
        return count;
    }

    private void count(int characters) {
        sinceRow += characters;
        if (sinceRow > Limit.ROW.most() + STEP) {
            throw new TooLarge(file, Limit.ROW);
        }
    }
}
