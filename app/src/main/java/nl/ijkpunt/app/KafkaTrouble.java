// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.jspecify.annotations.Nullable;

/** What an exception of Kafka's clients means to whoever runs the command. */
final class KafkaTrouble {

    private KafkaTrouble() {}

    /** The sentence for it; empty when nobody but us can mend it. */
    static Optional<Refusal> of(Throwable problem) {
        boolean isKafkas = false;
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            isKafkas |= cause instanceof KafkaException;
            Refusal known = known(cause);
            if (known != null) {
                return Optional.of(known);
            }
            if (cause.getCause() == null && isKafkas && cause instanceof IllegalArgumentException) {
                // such as a login module without its section
                return Optional.of(new Refusal("error.kafka.setting", message(cause)));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Refusal known(Throwable cause) {
        if (cause instanceof SaslAuthenticationException || cause instanceof UnsupportedSaslMechanismException) {
            return new Refusal("error.kafka.login", message(cause));
        }
        if (cause instanceof SslAuthenticationException) {
            return new Refusal("error.kafka.tls", message(cause));
        }
        if (cause instanceof AuthorizationException denied) {
            return new Refusal("error.kafka.denied", what(denied));
        }
        if (cause instanceof ConfigException) {
            return new Refusal("error.kafka.setting", message(cause));
        }
        return cause instanceof RetriableException ? new KafkaAway("error.kafka.lost", message(cause)) : null;
    }

    private static String what(AuthorizationException denied) {
        if (denied instanceof TopicAuthorizationException topics) {
            return topics.unauthorizedTopics().isEmpty()
                    ? message(denied)
                    : "topic " + String.join(", ", topics.unauthorizedTopics());
        }
        if (denied instanceof GroupAuthorizationException group) {
            return "group " + group.groupId();
        }
        if (denied instanceof TransactionalIdAuthorizationException) {
            return "transactional id";
        }
        return denied instanceof ClusterAuthorizationException ? "cluster" : message(denied);
    }

    private static String message(Throwable cause) {
        return String.valueOf(cause.getMessage());
    }
}
