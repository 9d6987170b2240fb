package dev.drawbridge.consumer.read.dns;

import dev.drawbridge.consumer.domain.names.Answer;
import dev.drawbridge.consumer.domain.names.EndpointNames;
import dev.drawbridge.consumer.domain.names.Outlook;
import dev.drawbridge.consumer.domain.names.PrivateZone;
import dev.drawbridge.consumer.domain.names.PublicNames;
import dev.drawbridge.consumer.domain.names.Question;
import dev.drawbridge.consumer.domain.names.Resolver;
import dev.drawbridge.consumer.read.Endpoints;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.events.catalogue.AwsService;
import dev.drawbridge.events.catalogue.AwsServices;
import dev.drawbridge.events.place.Regions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the resolver of a VPC, or of anywhere. */
@Component
public final class Outlooks {

    private static final PublicNames PUBLIC = new PublicNames(publicNames());

    private final Endpoints endpoints;
    private final Anybodys anybodys;
    private final Namings namings;
    private final Clock clock;

    Outlooks(Endpoints endpoints, Anybodys anybodys, Namings namings, Clock clock) {
        this.endpoints = endpoints;
        this.anybodys = anybodys;
        this.namings = namings;
        this.clock = clock;
    }

    /**
     * @param account who asks: of another's endpoint it learns where its names lead, and nothing
     *     else
     */
    public Answer resolve(Question question, @Nullable VpcView vpc, String account) {
        return Resolver.resolve(question, outlook(question.name(), vpc, account), clock.instant());
    }

    public List<PrivateZone> zones(VpcView vpc) {
        return endpoints.inVpcs(vpc.owner(), vpc.region(), List.of(vpc.vpcId())).stream()
                .flatMap(endpoint -> namings.zones(endpoint).stream())
                .toList();
    }

    private Outlook outlook(String name, @Nullable VpcView vpc, String account) {
        var endpoint = endpoint(name, account);
        return vpc == null
                ? Outlook.anywhere(endpoint, PUBLIC)
                : new Outlook(
                        new Outlook.Vpc(vpc.vpcId(), vpc.attributes().dnsSupport()),
                        endpoint == null ? zones(vpc) : List.of(),
                        endpoint,
                        PUBLIC);
    }

    private @Nullable EndpointNames endpoint(String name, String account) {
        var found = EndpointNames.endpointIn(name).flatMap(anybodys::endpoint);
        boolean own = found.filter(view -> view.owner().equals(account)).isPresent();
        return found.map(Namings::names).filter(names -> own || names.leads(name)).orElse(null);
    }

    private static Set<String> publicNames() {
        return Regions.all().stream()
                .flatMap(region -> AwsServices.in(region).stream())
                .flatMap(Outlooks::defaults)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Services without a private name have their usual one all the same. */
    private static Stream<String> defaults(AwsService service) {
        var names = service.privateDnsNames();
        return names.isEmpty()
                ? Stream.of(service.baseDnsName().replace(".vpce.", "."))
                : names.stream();
    }
}
