package dev.drawbridge.provider.domain;

import dev.drawbridge.events.ServiceTerms;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.provider.domain.EndpointService.Absent;
import dev.drawbridge.provider.domain.EndpointService.Offered;
import dev.drawbridge.provider.domain.EndpointServiceCommand.ChangePermissions;
import dev.drawbridge.provider.domain.EndpointServiceCommand.ConcludeVerification;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Create;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Delete;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Modify;
import dev.drawbridge.provider.domain.EndpointServiceCommand.StartVerification;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Tag;
import dev.drawbridge.provider.domain.EndpointServiceCommand.TagPermission;
import dev.drawbridge.provider.domain.EndpointServiceCommand.TakeOverPayment;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceAcceptanceChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceCreated;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceDeleted;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceTermsChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceVerificationStarted;
import dev.drawbridge.provider.domain.terms.Naming;
import dev.drawbridge.provider.domain.terms.Surroundings;
import dev.drawbridge.provider.domain.terms.Tagging;
import dev.drawbridge.provider.domain.terms.TermsDecider;
import dev.drawbridge.provider.domain.terms.TermsDecider.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What an owner may do with a service. For everybody else it does not exist. */
public final class EndpointServiceDecider {

    private EndpointServiceDecider() {}

    public static Decision<EndpointServiceEvent> decide(
            EndpointServiceCommand command, EndpointService state, Surroundings around) {
        if (command instanceof Create create) {
            return state instanceof Absent ? create(create, around) : Decision.nothing();
        }
        if (!(state instanceof Offered offered) || !offered.owner().equals(command.by())) {
            return Decision.refuse(new Refusal.NoSuchService(command.serviceId()));
        }
        return switch (command) {
            case Create _ -> Decision.nothing();
            case Modify modify -> modify(modify, offered, around);
            case ChangePermissions change -> Permitting.change(change, offered);
            case TakeOverPayment _ ->
                    changed(command, offered, Naming.paidByOwner(offered.terms()));
            case StartVerification _ -> startVerification(command, offered);
            case ConcludeVerification end -> concludeVerification(end, offered, around);
            case Tag tag -> tag(tag, offered);
            case TagPermission tag -> Permitting.tag(tag, offered);
            case Delete _ -> delete(command, offered, around.connected());
        };
    }

    private static Decision<EndpointServiceEvent> create(Create create, Surroundings around) {
        var wrongTags = Tagging.wrong(create.tags());
        if (wrongTags.isPresent()) {
            return Decision.refuse(wrongTags.get());
        }
        var nothing = ServiceTerms.plain(List.of(), List.of(), create.by().region(), create.tags());
        return switch (TermsDecider.changed(
                nothing, create.offered(), create.by(), around.balancers())) {
            case Outcome.No(var refusal) -> Decision.refuse(refusal);
            case Outcome.Terms(var terms) -> created(create, terms);
        };
    }

    private static Decision<EndpointServiceEvent> created(Create create, ServiceTerms terms) {
        var owner = create.by();
        var created =
                new ServiceCreated(
                        create.serviceId(),
                        owner.account(),
                        owner.region(),
                        ServiceName.of(owner.region(), create.serviceId()),
                        create.acceptanceRequired(),
                        terms.networkLoadBalancerArns(),
                        terms.availabilityZoneIds(),
                        terms.tags());
        var plain =
                ServiceTerms.plain(
                        terms.networkLoadBalancerArns(),
                        terms.availabilityZoneIds(),
                        owner.region(),
                        terms.tags());
        return plain.equals(terms)
                ? Decision.events(created)
                : Decision.events(
                        created,
                        new ServiceTermsChanged(create.serviceId(), owner.account(), terms));
    }

    /** An empty one is legal: as on AWS it makes the service take up a new zone. */
    private static Decision<EndpointServiceEvent> modify(
            Modify modify, Offered offered, Surroundings around) {
        var owner = offered.owner();
        var changes = modify.changes();
        boolean lets =
                changes.removeBalancers().stream()
                        .anyMatch(offered.terms().networkLoadBalancerArns()::contains);
        if (lets && around.connected()) {
            return Decision.refuse(new Refusal.StillConnected(modify.serviceId()));
        }
        var outcome = TermsDecider.changed(offered.terms(), changes, owner, around.balancers());
        if (outcome instanceof Outcome.No(var refusal)) {
            return Decision.refuse(refusal);
        }
        var events = new ArrayList<EndpointServiceEvent>();
        var acceptance = modify.acceptanceRequired();
        if (acceptance != null && acceptance != offered.acceptanceRequired()) {
            events.add(
                    new ServiceAcceptanceChanged(modify.serviceId(), owner.account(), acceptance));
        }
        if (outcome instanceof Outcome.Terms(var terms) && !terms.equals(offered.terms())) {
            events.add(new ServiceTermsChanged(modify.serviceId(), owner.account(), terms));
        }
        return new Decision.Decided<>(List.copyOf(events));
    }

    /** What is verified already stays so. */
    private static Decision<EndpointServiceEvent> startVerification(
            EndpointServiceCommand start, Offered offered) {
        var name = offered.privateDnsName();
        if (name.isEmpty()) {
            return Decision.refuse(new Refusal.NoPrivateDnsName(start.serviceId()));
        }
        var owner = offered.owner().account();
        var started =
                new ServiceVerificationStarted(
                        start.serviceId(), owner, offered.owner().region(), name.get().name());
        return switch (name.get().state()) {
            case "verified" -> Decision.nothing();
            case Naming.PENDING -> Decision.events(started);
            default ->
                    Decision.events(
                            new ServiceTermsChanged(
                                    start.serviceId(),
                                    owner,
                                    Naming.named(offered.terms(), name.get(), Naming.PENDING)),
                            started);
        };
    }

    /** Nothing, where the name has been changed or judged meanwhile. */
    private static Decision<EndpointServiceEvent> concludeVerification(
            ConcludeVerification end, Offered offered, Surroundings around) {
        return offered.privateDnsName()
                .filter(name -> name.name().equals(end.privateDnsName()))
                .filter(name -> name.state().equals(Naming.PENDING))
                .map(name ->
                        changed(
                                end,
                                offered,
                                Naming.named(
                                        offered.terms(), name, Naming.outcome(name, around.txt()))))
                .orElseGet(Decision::nothing);
    }

    private static Decision<EndpointServiceEvent> tag(Tag tag, Offered offered) {
        var tags = tag.tagging().of(offered.terms().tags());
        return Tagging.wrong(tags)
                .map(Decision::<EndpointServiceEvent>refuse)
                .orElseGet(() -> changed(tag, offered, Naming.tagged(offered.terms(), tags)));
    }

    private static Decision<EndpointServiceEvent> changed(
            EndpointServiceCommand command, Offered offered, ServiceTerms terms) {
        return terms.equals(offered.terms())
                ? Decision.nothing()
                : Decision.events(
                        new ServiceTermsChanged(
                                command.serviceId(), offered.owner().account(), terms));
    }

    private static Decision<EndpointServiceEvent> delete(
            EndpointServiceCommand delete, Offered offered, boolean connected) {
        return connected
                ? Decision.refuse(new Refusal.StillConnected(delete.serviceId()))
                : Decision.events(
                        new ServiceDeleted(
                                delete.serviceId(),
                                offered.owner().account(),
                                offered.serviceName()));
    }
}
