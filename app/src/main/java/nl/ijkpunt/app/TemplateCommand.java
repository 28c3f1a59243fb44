// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import nl.ijkpunt.producers.output.Kind;
import nl.ijkpunt.producers.output.OutputFile;
import nl.ijkpunt.producers.workbook.Template;
import nl.ijkpunt.producers.workbook.TemplateRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The empty workbook that a controller fills in every month. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

    private static final String ID = "[a-z0-9][a-z0-9._-]{0,63}";

    private final Terminal terminal;

    @Option(names = "--out", required = true, paramLabel = "WORKBOOK.xlsx")
    Path out = Path.of("");

    @Option(names = "--partnership", paramLabel = "ID", converter = Id.class)
    String partnership = "";

    @Option(names = "--name", paramLabel = "NAME")
    String name = "";

    @Option(names = "--participants", split = ",", paramLabel = "NAME")
    List<String> participants = List.of();

    @Option(names = "--month", paramLabel = "YYYY-MM", converter = Month.class)
    @Nullable
    YearMonth month;

    @Mixin
    Writing writing = new Writing();

    TemplateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (participants.size() > TemplateRequest.MOST_PARTICIPANTS) {
            throw new Refusal("error.too-many-participants", TemplateRequest.MOST_PARTICIPANTS);
        }
        YearMonth first = month == null ? YearMonth.now(Clock.systemUTC()).minusMonths(1) : month;
        List<String> names = participants.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        try (OutputFile written = writing.besides(List.of(), terminal).open(out, Kind.WORKBOOK)) {
            Template.write(
                    new TemplateRequest(
                            partnership, name, names, first, terminal.texts().language()),
                    written.stream());
            written.keep();
        } catch (IOException e) {
            throw Writing.cannotWrite(out, e);
        }
        terminal.say("template.done", out);
        return ExitCode.OK;
    }

    /** An id as the contract wants it. */
    static final class Id implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            if (!text.matches(ID)) {
                throw new TypeConversionException(text);
            }
            return text;
        }
    }

    /** A calendar month. */
    static final class Month implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String text) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(text);
            }
        }
    }
}
