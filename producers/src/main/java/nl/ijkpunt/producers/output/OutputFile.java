// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A file in the making. It is written beside its place and stands there when it is {@linkplain #keep() kept}, at once and
 * as a whole; closed before that it leaves no trace, and what stood in its place is untouched.
 */
public final class OutputFile implements Closeable {

    /** Two in one folder, of one process, must not meet. */
    private static final AtomicLong COUNT = new AtomicLong();

    private final OutputStream stream;
    private final @Nullable FileChannel channel;
    private final @Nullable Path draft;
    private final @Nullable Path place;
    private boolean open = true;

    private OutputFile(OutputStream stream, @Nullable FileChannel channel, @Nullable Path draft, @Nullable Path place) {
        this.stream = stream;
        this.channel = channel;
        this.draft = draft;
        this.place = place;
    }

    static OutputFile beside(Path place) throws IOException {
        Path draft = place.resolveSibling(
                ".ijkpunt-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + ".part");
        FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        draft.toFile().deleteOnExit();
        return new OutputFile(new BufferedOutputStream(Channels.newOutputStream(channel)), channel, draft, place);
    }

    /** Appends, so that what a shell has put there already stays. */
    static OutputFile device(Path device) throws IOException {
        return new OutputFile(
                new BufferedOutputStream(
                        Files.newOutputStream(device, StandardOpenOption.WRITE, StandardOpenOption.APPEND)),
                null,
                null,
                null);
    }

    static OutputFile through(OutputStream stream) {
        return new OutputFile(
                new FilterOutputStream(stream) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        out.write(bytes, offset, length);
                    }

                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                },
                null,
                null,
                null);
    }

    /** Takes the content. Closing it does not keep the file. */
    public OutputStream stream() {
        return stream;
    }

    /** Puts the file in its place, where it will still stand after a loss of power. */
    public void keep() throws IOException {
        if (!open) {
            return;
        }
        stream.flush();
        if (channel != null && draft != null && place != null) {
            channel.force(true);
            stream.close();
            asBefore(draft, place);
            move(draft, place);
            force(place.toAbsolutePath().getParent());
        } else {
            stream.close();
        }
        open = false;
    }

    @Override
    public void close() throws IOException {
        if (!open) {
            return;
        }
        open = false;
        try {
            stream.close();
        } finally {
            if (draft != null) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** Who could read the old file can read the new one. */
    private static void asBefore(Path draft, Path place) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        if (view != null && Files.exists(place)) {
            view.setPermissions(Files.getPosixFilePermissions(place));
        }
    }

    private static void move(Path draft, Path place) throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void force(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException e) {
            // not every system lets a folder be opened; the file itself is safe
        }
    }
}
