package dev.drawbridge.provider.domain.terms;

import dev.drawbridge.events.ServiceTerms;
import dev.drawbridge.events.ServiceTerms.PrivateDnsName;
import java.util.List;
import java.util.Map;

/** Terms that differ in one thing, and the proof of a private name. */
public final class Naming {

    public static final String PENDING = "pendingVerification";

    private Naming() {}

    /** Where the TXT record of a name is looked for: a wildcard is proved below its domain. */
    public static String recordOf(PrivateDnsName name) {
        var domain = name.name().startsWith("*.") ? name.name().substring(2) : name.name();
        return name.recordName() + "." + domain;
    }

    public static String outcome(PrivateDnsName name, Txt txt) {
        return txt.at(recordOf(name)).contains(name.recordValue()) ? "verified" : "failed";
    }

    public static ServiceTerms named(ServiceTerms terms, PrivateDnsName name, String state) {
        var names =
                List.of(
                        new PrivateDnsName(
                                name.name(), state, name.recordName(), name.recordValue()));
        return with(terms, names, terms.ownerPays(), terms.tags());
    }

    public static ServiceTerms paidByOwner(ServiceTerms terms) {
        return with(terms, terms.privateDnsNames(), true, terms.tags());
    }

    public static ServiceTerms tagged(ServiceTerms terms, Map<String, String> tags) {
        return with(terms, terms.privateDnsNames(), terms.ownerPays(), tags);
    }

    private static ServiceTerms with(
            ServiceTerms terms,
            List<PrivateDnsName> names,
            boolean ownerPays,
            Map<String, String> tags) {
        return new ServiceTerms(
                terms.networkLoadBalancerArns(),
                terms.availabilityZoneIds(),
                terms.supportedIpAddressTypes(),
                terms.supportedRegions(),
                names,
                ownerPays,
                "true".equals(tags.get(ServiceTerms.PARTNER)),
                tags);
    }
}
