package dev.drawbridge.provider.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import dev.drawbridge.axon.store.Json;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.whatif.Case.Change;
import dev.drawbridge.provider.domain.whatif.LiveByConsumer;
import dev.drawbridge.provider.domain.whatif.WhatIf;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code drawbridge-what-if FILE SERVICE QUESTION}, found by the command line by its name alone.
 * The question and the answer are those of {@code POST …/rules/what-if}.
 */
public final class WhatIfOfFile implements ToolProvider {

    /** As the service's API writes: what is nothing is not there. */
    private static final ObjectMapper JSON =
            Json.mapper().configure(JsonNodeFeature.WRITE_NULL_PROPERTIES, false);

    record Question(
            @Nullable RuleSet rules,
            @Nullable String version,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable List<String> endpointIds,
            @Nullable Change change,
            @Nullable Long after,
            @Nullable Integer limit) {}

    /**
     * @param tagsNotOnRecord of how many requests a tag that these rules ask for is not in the file
     */
    record Answer(
            Instant from,
            Instant to,
            List<String> sentences,
            WhatIf.Answer whatIf,
            long tagsNotOnRecord,
            long milliseconds,
            long requestsPerSecond) {}

    @Override
    public String name() {
        return "drawbridge-what-if";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... args) {
        try {
            var question = JSON.readValue(args[2], Question.class);
            var answer = answer(Path.of(args[0]), args[1], question);
            out.println(JSON.writeValueAsString(JSON.<JsonNode>valueToTree(answer)));
            return 0;
        } catch (JsonProcessingException e) {
            err.println("The question cannot be read: " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
        }
        return 1;
    }

    private static Answer answer(Path file, String serviceId, Question question)
            throws IOException {
        var rules = rules(question);
        long began = System.nanoTime();
        try (var export = Files.newBufferedReader(file)) {
            var heard = Hearing.of(export, serviceId);
            var requests = heard.requests();
            if (requests.isEmpty()) {
                throw new IOException("Nobody asks for %s in this file".formatted(serviceId));
            }
            var all = new Times(requests.getFirst().at(), requests.getLast().at());
            var times = Times.of(question.from(), question.to(), all);
            var whatIf =
                    new WhatIf(
                            rules,
                            heard.acceptanceRequired(),
                            times.from(),
                            times.to(),
                            wanted(question));
            long unknown = judge(requests, whatIf, times, tags(rules));
            var answer = whatIf.answer();
            long took = Math.max(1, System.nanoTime() - began);
            return new Answer(
                    times.from(),
                    times.to(),
                    rules.sentences(),
                    answer,
                    unknown,
                    took / 1_000_000,
                    answer.counted().looked() * 1_000_000_000L / took);
        }
    }

    private static long judge(List<Heard> requests, WhatIf whatIf, Times times, Set<String> tags) {
        var live = new LiveByConsumer();
        long unknown = 0;
        for (var request : requests) {
            int before = live.when(request.consumer(), request.at(), request.letGoAt());
            if (request.at().isBefore(times.from())) {
                whatIf.before(request.letGoAt());
            } else if (!request.at().isAfter(times.to())) {
                unknown += request.tells(tags) ? 0 : 1;
                whatIf.add(request.past(before));
            }
        }
        return unknown;
    }

    private static RuleSet rules(Question question) {
        var given = question.rules();
        if (given == null && !"0".equals(question.version())) {
            throw new IllegalArgumentException(
                    "A file has no drafts and no versions: give the rules themselves (--rules FILE)");
        }
        var rules = given == null ? RuleSet.NONE : given;
        if (!rules.problems().isEmpty()) {
            throw new IllegalArgumentException(
                    "The rules cannot be used. " + String.join("; ", rules.problems()));
        }
        return rules;
    }

    private static WhatIf.Wanted wanted(Question question) {
        return WhatIf.Wanted.of(
                question.endpointIds(), question.change(), question.after(), question.limit());
    }

    /** The consumer's message is on record whatever the rules were. */
    private static Set<String> tags(RuleSet rules) {
        return rules.rules().stream()
                .flatMap(rule -> rule.when().tags().keySet().stream())
                .filter(key -> !key.equals(ConnectionEvent.MESSAGE_TAG))
                .collect(Collectors.toSet());
    }
}
