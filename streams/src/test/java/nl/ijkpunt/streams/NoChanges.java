// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.Map;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.server.policy.AlterConfigPolicy;

/** A cluster whose owners change the settings of one topic themselves. */
public final class NoChanges implements AlterConfigPolicy {

    @Override
    public void validate(RequestMetadata request) {
        if (request.resource().name().equals(Topics.BUDGET.name())) {
            throw new PolicyViolationException("ask the owners");
        }
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
