// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.codec.FactCodec;

/** Writes facts to a text file, one CloudEvent in JSON per line. */
public final class JsonlSink implements FactSink {

    private final FactCodec codec = new FactCodec();
    private final Writer lines;

    /** Writes to what is given, and closes it. */
    public JsonlSink(Writer lines) {
        this.lines = lines;
    }

    @Override
    public void accept(Fact fact) {
        try {
            lines.write(codec.write(fact));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
