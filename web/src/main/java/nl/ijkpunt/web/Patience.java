// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections that ask nothing for too long. A byte now and then is enough to seem busy, so what counts is whole
 * questions: the time between two of them, and until the first.
 */
final class Patience extends AbstractLifeCycle {

    private final ServerConnector connector;
    private final Duration longest;
    private final Map<EndPoint, Seen> seen = new HashMap<>();
    private Scheduler.@Nullable Task task;

    private record Seen(long questions, long at) {}

    Patience(ServerConnector connector, Duration longest) {
        this.connector = connector;
        this.longest = longest;
    }

    @Override
    protected void doStart() {
        next();
    }

    @Override
    protected void doStop() {
        if (task != null) {
            task.cancel();
        }
    }

    private void next() {
        task = connector.getScheduler().schedule(this::look, 1, TimeUnit.SECONDS);
    }

    private void look() {
        Set<EndPoint> open = new HashSet<>(connector.getConnectedEndPoints());
        seen.keySet().retainAll(open);
        for (EndPoint one : open) {
            Connection connection = one.getConnection();
            long questions = connection == null ? 0 : connection.getMessagesIn();
            boolean working = connection != null && questions > connection.getMessagesOut();
            Seen before = seen.get(one);
            if (before == null || working || before.questions() != questions) {
                seen.put(one, new Seen(questions, System.nanoTime()));
            } else if (System.nanoTime() - before.at() > longest.toNanos()) {
                one.close();
            }
        }
        if (isRunning()) {
            next();
        }
    }
}
