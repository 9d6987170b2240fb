package dev.drawbridge.provider.api;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.book.RuleBookCommand;
import dev.drawbridge.provider.domain.book.RuleBookCommand.Draft;
import dev.drawbridge.provider.domain.book.RuleBookCommand.Publish;
import dev.drawbridge.provider.domain.book.RuleBookCommand.Restore;
import dev.drawbridge.provider.domain.book.RuleBookId;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.read.rules.RuleBooks;
import dev.drawbridge.wire.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acceptance rules of a service: drafted, published, kept, restored. */
@RestController
@RequestMapping("/v1/provider/services/{serviceId}/rules")
final class RulesApi {

    /** The rules as they stand. */
    record Standing(
            int version,
            RuleBooks.@Nullable Version inForce,
            List<String> sentences,
            RuleBooks.@Nullable Draft draft,
            List<String> draftSentences) {}

    record Published(int version) {}

    /** What to publish: on top of which version, and which draft. */
    record Publishing(@Nullable String note, @Nullable Integer basedOn, @Nullable Integer draft) {}

    record Restoring(@Nullable String note, @Nullable Integer basedOn, @Nullable Integer version) {}

    private final Askers askers;
    private final Commands commands;
    private final RuleBooks books;

    RulesApi(Askers askers, Commands commands, RuleBooks books) {
        this.askers = askers;
        this.commands = commands;
        this.books = books;
    }

    @GetMapping
    Standing standing(@PathVariable String serviceId, HttpServletRequest http) {
        return standing(askers.serviceId(askers.of(http), serviceId).value());
    }

    private Standing standing(String serviceId) {
        var inForce = books.inForce(serviceId).orElse(null);
        var draft = books.draft(serviceId).orElse(null);
        return new Standing(
                inForce == null ? 0 : inForce.version(),
                inForce,
                inForce == null ? List.of() : inForce.rules().sentences(),
                draft,
                draft == null ? List.of() : draft.rules().sentences());
    }

    @PutMapping("/draft")
    Standing draft(
            @PathVariable String serviceId, @RequestBody RuleSet rules, HttpServletRequest http) {
        var asker = askers.of(http);
        var id = new RuleBookId(askers.serviceId(asker, serviceId));
        commands.<Object>send(
                new Draft(id, asker.scope(), asker.person(), rules), asker.metadata());
        return standing(serviceId);
    }

    @PostMapping("/publish")
    Published publish(
            @PathVariable String serviceId,
            @RequestBody Publishing wanted,
            HttpServletRequest http) {
        var asker = askers.of(http);
        return published(
                asker,
                new Publish(
                        new RuleBookId(askers.serviceId(asker, serviceId)),
                        asker.scope(),
                        asker.person(),
                        note(wanted.note()),
                        number("basedOn", wanted.basedOn()),
                        number("draft", wanted.draft())));
    }

    @PostMapping("/restore")
    Published restore(
            @PathVariable String serviceId,
            @RequestBody Restoring wanted,
            HttpServletRequest http) {
        var asker = askers.of(http);
        var version = number("version", wanted.version());
        return published(
                asker,
                new Restore(
                        new RuleBookId(askers.serviceId(asker, serviceId)),
                        asker.scope(),
                        asker.person(),
                        note(wanted.note()),
                        number("basedOn", wanted.basedOn()),
                        version,
                        books.version(serviceId, version)
                                .map(RuleBooks.Version::rules)
                                .orElse(null)));
    }

    private Published published(Asker asker, RuleBookCommand command) {
        return new Published(commands.<Integer>send(command, asker.metadata()));
    }

    private static String note(@Nullable String note) {
        return note == null ? "" : note.strip();
    }

    private static int number(String field, @Nullable Integer value) {
        if (value == null) {
            throw new Fault(
                    "MissingParameter",
                    "%s is missing: the number that GET …/rules shows".formatted(field));
        }
        return value;
    }
}
