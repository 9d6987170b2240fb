package dev.drawbridge.provider.api;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.ServiceView;
import dev.drawbridge.provider.read.ServiceViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.api.ApiFilter;
import dev.drawbridge.wire.http.Authenticator;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Who asks, and whether what is asked about is theirs. */
@Component
final class Askers {

    /** Counts only in open mode: where signatures are verified a person has a principal. */
    static final String PERSON = "X-Drawbridge-Person";

    private static final int LONGEST = 1_024;

    private final Authenticator authenticator;
    private final ServiceViews services;

    Askers(Authenticator authenticator, ServiceViews services) {
        this.authenticator = authenticator;
        this.services = services;
    }

    Asker of(HttpServletRequest request) {
        var call = (Call) request.getAttribute(ApiFilter.CALL);
        var region =
                Regions.all().stream()
                        .filter(known -> known.value().equals(call.region()))
                        .findFirst()
                        .orElseThrow(() ->
                                Fault.invalidParameterValue(
                                        "The Region '%s' is not simulated"
                                                .formatted(call.region())));
        var named = request.getHeader(PERSON);
        var person =
                named == null || named.isBlank() || authenticator.demandsCredentials()
                        ? call.caller().arn()
                        : named.strip();
        if (person.length() > LONGEST) {
            throw Fault.invalidParameterValue(
                    "%s has %d characters: at most %d".formatted(PERSON, person.length(), LONGEST));
        }
        return new Asker(call, new Scope(new AccountId(call.account()), region), person);
    }

    /** What is not yours looks like what does not exist. */
    ServiceView service(Asker asker, String serviceId) {
        return services.find(asker.scope(), serviceId)
                .orElseThrow(() ->
                        new Fault(
                                "InvalidVpcEndpointServiceId.NotFound",
                                "The VpcEndpointService Id '%s' does not exist"
                                        .formatted(serviceId),
                                404));
    }

    ServiceId serviceId(Asker asker, String serviceId) {
        return new ServiceId(service(asker, serviceId).serviceId());
    }
}
