package ca.expressentry.web.events;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A webhook as its owner sees it: without the secret, which is shown once.
 *
 * @param of whose events: the code of a province, or the department
 * @param types of the events that are sent
 * @param delivered the number of the last event that need not be sent any more
 * @param failures how many attempts failed since the last success
 * @param failingSince when the first of them did
 * @param nextAttemptAt when the next one is made
 */
public record WebhookReport(
        String id,
        String of,
        URI address,
        List<String> types,
        String createdBy,
        Instant createdAt,
        boolean enabled,
        long delivered,
        int failures,
        Optional<Instant> failingSince,
        Optional<Instant> nextAttemptAt) {}
