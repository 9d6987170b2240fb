package dev.drawbridge.provider.api;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.provider.domain.book.OwnerCommand.Delegate;
import dev.drawbridge.provider.domain.book.OwnerCommand.Delegations;
import dev.drawbridge.provider.domain.book.OwnerCommand.EndDelegation;
import dev.drawbridge.provider.domain.book.OwnerCommand.ListAccount;
import dev.drawbridge.provider.domain.book.OwnerCommand.Listing;
import dev.drawbridge.provider.read.rules.Owners;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.api.Moments;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The provider's register of accounts, and who decides in whose place. */
@RestController
@RequestMapping("/v1/provider")
final class OwnersApi {

    record Register(List<Owners.Listed> accounts) {}

    record Placing(@Nullable String path) {}

    record Given(List<Owners.Delegation> delegations) {}

    /**
     * @param from now, unless said
     */
    record Giving(@Nullable String delegate, @Nullable Instant from, @Nullable Instant until) {}

    private final Askers askers;
    private final Commands commands;
    private final Owners owners;
    private final Clock clock;

    OwnersApi(Askers askers, Commands commands, Owners owners, Clock clock) {
        this.askers = askers;
        this.commands = commands;
        this.owners = owners;
        this.clock = clock;
    }

    @GetMapping("/organization")
    Register register(HttpServletRequest http) {
        return new Register(owners.register(askers.of(http).account()));
    }

    @PutMapping("/organization/{account}")
    Register place(
            @PathVariable String account, @RequestBody Placing placing, HttpServletRequest http) {
        if (placing.path() == null) {
            throw Fault.missingParameter("path");
        }
        return list(account, placing.path(), http);
    }

    @DeleteMapping("/organization/{account}")
    Register remove(@PathVariable String account, HttpServletRequest http) {
        return list(account, null, http);
    }

    private Register list(String account, @Nullable String path, HttpServletRequest http) {
        if (!account.matches("\\d{12}")) {
            throw Fault.invalidParameterValue("'%s' is no account id".formatted(account));
        }
        var asker = askers.of(http);
        var listing = new Listing(asker.scope().account(), new AccountId(account));
        commands.<Object>send(new ListAccount(listing, path), asker.metadata());
        return new Register(owners.register(asker.account()));
    }

    @GetMapping("/delegations")
    Given delegations(HttpServletRequest http) {
        return new Given(owners.delegations(askers.of(http).account()));
    }

    /** The caller's own right to decide, for somebody else too, for a time. */
    @PostMapping("/delegations")
    Given delegate(@RequestBody Giving giving, HttpServletRequest http) {
        var asker = askers.of(http);
        var delegate = giving.delegate();
        var until = Moments.checked("until", giving.until());
        var begins = Moments.checked("from", giving.from());
        if (delegate == null || until == null) {
            throw Fault.missingParameter(delegate == null ? "delegate" : "until");
        }
        var from = begins == null ? clock.instant() : begins;
        commands.<Object>send(
                new Delegate(delegations(asker), delegate, from, until), asker.metadata());
        return new Given(owners.delegations(asker.account()));
    }

    @DeleteMapping("/delegations")
    Given end(@RequestParam String delegate, HttpServletRequest http) {
        var asker = askers.of(http);
        commands.<Object>send(new EndDelegation(delegations(asker), delegate), asker.metadata());
        return new Given(owners.delegations(asker.account()));
    }

    private static Delegations delegations(Asker asker) {
        return new Delegations(asker.scope().account(), asker.person());
    }
}
