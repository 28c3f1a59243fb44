// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * What one call may write. A file that the same call reads is never written, under whatever name; one that exists is only
 * replaced by one of its own {@linkplain Kind kind}, unless that is asked for.
 */
public final class Outputs {

    private static final Path STANDARD_OUTPUT = Path.of("-");
    private static final List<Path> DEVICES = List.of(Path.of("/dev"), Path.of("/proc"));

    /** Whether what is there may be replaced. */
    @FunctionalInterface
    public interface Recognition {
        /** True when a command like this one wrote it, and nobody changed it since. */
        boolean holds() throws IOException;
    }

    private final List<Path> inputs;
    private final boolean force;
    private final OutputStream standardOutput;

    /** The outputs of a call that nobody allowed to replace anything else, with nothing to write to standard output. */
    public static Outputs besides(Collection<Path> inputs) {
        return new Outputs(inputs, false, OutputStream.nullOutputStream());
    }

    /**
     * The outputs of a call.
     *
     * @param inputs all files that it reads; names of what is no file do no harm
     * @param force true to replace what exists, of whatever kind
     * @param standardOutput what {@code -} stands for
     */
    public Outputs(Collection<Path> inputs, boolean force, OutputStream standardOutput) {
        this.inputs = List.copyOf(inputs);
        this.force = force;
        this.standardOutput = standardOutput;
    }

    /**
     * Opens a file to write; devices and pipes are written to as they are.
     *
     * @throws NotOverwritten when something would be destroyed
     * @throws IOException when it cannot be written
     */
    public OutputFile open(Path file, Kind kind) throws IOException {
        return open(file, kind, () -> kind.recognises(file));
    }

    /** As the other one, for a kind that is not recognised by its beginning. */
    public OutputFile open(Path file, Kind kind, Recognition recognition) throws IOException {
        if (file.equals(STANDARD_OUTPUT)) {
            return OutputFile.through(standardOutput);
        }
        if (isDevice(file)) {
            return OutputFile.device(file);
        }
        check(file, kind, recognition);
        return OutputFile.beside(target(file));
    }

    /**
     * Whether a file may be written, before anything is.
     *
     * @throws NotOverwritten when not
     * @throws IOException when what is there cannot be looked at
     */
    public void check(Path file, Kind kind) throws IOException {
        check(file, kind, () -> kind.recognises(file));
    }

    /** As the other one, for a kind that is not recognised by its beginning. */
    public void check(Path file, Kind kind, Recognition recognition) throws IOException {
        if (!Files.exists(file) || isDevice(file)) {
            return;
        }
        if (Files.isDirectory(file)) {
            throw new NotOverwritten(file, NotOverwritten.Rule.FOLDER);
        }
        for (Path input : inputs) {
            if (Files.exists(input) && Files.isSameFile(input, file)) {
                throw new NotOverwritten(file, NotOverwritten.Rule.INPUT);
            }
        }
        if (!force && Files.size(file) > 0 && !recognition.holds()) {
            throw new NotOverwritten(
                    file, kind == Kind.REJECTS ? NotOverwritten.Rule.MENDED : NotOverwritten.Rule.FOREIGN);
        }
    }

    /** What cannot be replaced, only written to. Standard output is one also when a shell sends it to a file. */
    private static boolean isDevice(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return DEVICES.stream().anyMatch(absolute::startsWith)
                || Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    /** A link stays a link: the file behind it is the one that is replaced. */
    private static Path target(Path file) throws IOException {
        if (!Files.isSymbolicLink(file)) {
            return file;
        }
        try {
            return file.toRealPath();
        } catch (NoSuchFileException e) {
            return file.resolveSibling(Files.readSymbolicLink(file));
        }
    }
}
