// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.ijkpunt.producers.input.TooLarge;
import nl.ijkpunt.producers.output.NotOverwritten;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Option;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code ijkpunt} command. */
@Command(
        name = "ijkpunt",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "IJkpunt 0.1.0-SNAPSHOT")
public final class Ijkpunt {

    /** Read before anything else, in {@link Texts#forCall}. */
    @Option(names = "--lang", paramLabel = "nl|en", scope = ScopeType.INHERIT)
    @Nullable
    String language;

    private Ijkpunt() {}

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = run(List.of(arguments), System.getenv(), Clock.systemUTC(), out, err);
        out.flush();
        System.exit(exitCode);
    }

    static int run(
            List<String> arguments, Map<String, String> environment, Clock clock, PrintStream out, PrintStream err) {
        Texts texts = Texts.forCall(arguments, environment);
        Terminal terminal = new Terminal(out, err, texts, clock);
        CommandLine commands = new CommandLine(new Ijkpunt())
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new ServeCommand(terminal, environment))
                .addSubcommand(new ImportCommand(terminal, environment))
                .addSubcommand(new SendCommand(terminal, environment))
                .addSubcommand(new TemplateCommand(terminal))
                .addSubcommand(new ReplayCommand(terminal))
                .addSubcommand(new ChartCommand(terminal))
                .addSubcommand(new WhatIfCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new DriftCommand(terminal))
                .addSubcommand(new ValidateCommand(terminal))
                .addSubcommand(new GenerateCommand(terminal, environment))
                .addSubcommand(new DashboardsCommand(terminal))
                .addSubcommand(new CatalogueCommand(terminal))
                .addSubcommand(new MailboxCommand(terminal))
                .registerConverter(LocalDate.class, new DayConverter())
                .setResourceBundle(texts.bundle())
                .setOut(writer(out))
                .setErr(writer(err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, given) -> wrongCall(problem, terminal))
                .setExecutionExceptionHandler((problem, command, given) -> failed(problem, terminal));
        for (String argument : arguments) {
            if (argument.indexOf('\uFFFD') >= 0) {
                terminal.err().println("ijkpunt: " + texts.get("error.damaged-argument", argument));
                return ExitCode.USAGE;
            }
        }
        if (arguments.isEmpty()) {
            commands.usage(err);
            return ExitCode.USAGE;
        }
        return commands.execute(arguments.toArray(String[]::new));
    }

    private static int wrongCall(ParameterException problem, Terminal terminal) {
        terminal.err().println("ijkpunt: " + whatIsWrong(problem, terminal.texts()));
        terminal.say("error.see-help", problem.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    /** The library speaks English only. */
    private static String whatIsWrong(ParameterException problem, Texts texts) {
        if (problem instanceof UnmatchedArgumentException unknown) {
            return texts.get("error.unknown-argument", String.join(" ", unknown.getUnmatched()));
        }
        if (problem instanceof MissingParameterException missing) {
            return texts.get(
                    "error.missing-argument",
                    String.join(
                            ", ",
                            missing.getMissing().stream()
                                    .map(argument -> argument.isOption()
                                            ? ((CommandLine.Model.OptionSpec) argument).longestName()
                                            : argument.paramLabel())
                                    .toList()));
        }
        String argument = problem.getArgSpec() instanceof CommandLine.Model.OptionSpec option
                ? option.longestName()
                : problem.getArgSpec() == null ? "" : problem.getArgSpec().paramLabel();
        if (problem instanceof OverwrittenOptionException) {
            return texts.get("error.given-twice", argument);
        }
        return problem.getValue() == null
                ? texts.get("error.wrong-argument", argument)
                : texts.get("error.wrong-" + expected(problem.getArgSpec()), argument, problem.getValue());
    }

    /** What was expected, where the sentence can say it. */
    private static String expected(CommandLine.Model.@Nullable ArgSpec argument) {
        if (argument != null && argument.type() == LocalDate.class) {
            return "day";
        }
        return argument != null && argument.type() == Moment.class ? "moment" : "value";
    }

    private static int failed(Exception problem, Terminal terminal) {
        if (problem instanceof Refusal refusal) {
            terminal.err().println("ijkpunt: " + refusal.text(terminal.texts()));
            return ExitCode.USAGE;
        }
        if (problem instanceof NotOverwritten kept) {
            String rule = kept.rule().name().toLowerCase(Locale.ROOT);
            terminal.err().println("ijkpunt: " + terminal.texts().get("error.output-" + rule, kept.file()));
            return ExitCode.USAGE;
        }
        if (problem instanceof TooLarge large) {
            terminal.err().println("ijkpunt: " + large.text(terminal.texts().language()));
            return ExitCode.USAGE;
        }
        Optional<Refusal> trouble = KafkaTrouble.of(problem);
        if (trouble.isPresent()) {
            terminal.err().println("ijkpunt: " + trouble.get().text(terminal.texts()));
            return ExitCode.USAGE;
        }
        LoggerFactory.getLogger(Ijkpunt.class).error("unexpected", problem);
        terminal.say("error.unexpected", String.valueOf(problem.getMessage()));
        return ExitCode.FAILURE;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
