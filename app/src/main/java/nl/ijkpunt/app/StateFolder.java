// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A folder that one instance keeps its state in; for as long as this is open, no other instance can have it. */
final class StateFolder implements AutoCloseable {

    private static final String LOCK = "ijkpunt.lock";

    private final FileChannel lock;

    private StateFolder(FileChannel lock) {
        this.lock = lock;
    }

    /** Takes the folder, which is made when it is not there, or refuses one that is taken or cannot be written. */
    static StateFolder take(Path folder) {
        FileChannel lock = open(folder);
        if (!isTaken(lock, folder)) {
            return new StateFolder(lock);
        }
        release(lock);
        throw new Refusal("error.folder-taken", folder);
    }

    private static FileChannel open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refusal("error.no-folder", folder, Reason.of(e));
        }
        try {
            return FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Refusal("error.cannot-write", folder, Reason.of(e));
        }
    }

    private static boolean isTaken(FileChannel lock, Path folder) {
        try {
            @Nullable FileLock ours = lock.tryLock();
            return ours == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            release(lock);
            throw new Refusal("error.cannot-write", folder, Reason.of(e));
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException("a lock cannot be released", e);
        }
    }

    @Override
    public void close() {
        release(lock);
    }
}
