// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.ijkpunt.app.mailbox.Mailbox;
import nl.ijkpunt.web.Listening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Catches the messages of a demonstration and shows them. */
@Command(name = "mailbox")
final class MailboxCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "mailbox-host")
    String host = "localhost";

    @Option(names = "--smtp-port", paramLabel = "PORT", descriptionKey = "mailbox-smtp-port")
    int smtpPort = 2525;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "mailbox-port")
    int port = 8025;

    @Option(names = "--names", split = ",", paramLabel = "NAME", descriptionKey = "mailbox-names")
    List<String> names = List.of("mailbox");

    MailboxCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        new Ports()
                .with("--smtp-port", address("--smtp-port", smtpPort))
                .with("--port", address("--port", port))
                .check();
        try (Mailbox mailbox = Mailbox.start(
                new Listening(host, port, new TreeSet<>(names)),
                smtpPort,
                Clock.systemUTC(),
                terminal.texts().language())) {
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            terminal.say(
                    "mailbox.ready",
                    String.valueOf(mailbox.smtpPort()),
                    "http://" + host + ":" + mailbox.pagesPort() + "/");
            stopped.await();
        } catch (IOException e) {
            throw new Refusal(
                    "error.cannot-listen", "--host", host, String.valueOf(port), String.valueOf(e.getMessage()));
        }
        return ExitCode.OK;
    }

    private Listening address(String option, int number) {
        return Listening.on(host, Ports.checked(option, number));
    }
}
