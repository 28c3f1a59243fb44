// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Where an embedded run keeps its state: a folder of the user's, or one that is gone when the run ends. */
final class RunFolder implements AutoCloseable {

    private final Path path;
    private final boolean temporary;

    private final StateFolder taken;

    private RunFolder(Path path, boolean temporary) {
        this.path = path;
        this.temporary = temporary;
        this.taken = StateFolder.take(path);
    }

    static RunFolder of(@Nullable Path chosen) {
        try {
            return chosen == null
                    ? new RunFolder(Files.createTempDirectory("ijkpunt-"), true)
                    : new RunFolder(chosen.toAbsolutePath(), false);
        } catch (IOException e) {
            throw new Refusal("error.no-folder", String.valueOf(chosen), Reason.of(e));
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        taken.close();
        if (!temporary) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
