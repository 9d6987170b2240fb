package dev.drawbridge.consumer.dns;

import dev.drawbridge.consumer.domain.names.Answer;
import dev.drawbridge.consumer.domain.names.Question;
import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.dns.AllVpcs;
import dev.drawbridge.consumer.read.dns.Outlooks;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.OPTRecord;

/**
 * Which VPC a question comes from: the one that an option of it names, or the oldest one of a
 * certain account whose range holds the client's subnet.
 */
@Component
final class Views {

    /** Of the codes for local use: its data is a VPC's id. */
    static final int VPC_OPTION = 65_001;

    private static final int CODE_AND_LENGTH = 4;

    /** No account has this name. */
    private static final String ANYBODY = "";

    private final Outlooks outlooks;
    private final AllVpcs vpcs;
    private final String account;

    Views(
            Outlooks outlooks,
            AllVpcs vpcs,
            @Value("${drawbridge.dns.account:${drawbridge.default-account}}") String account) {
        this.outlooks = outlooks;
        this.vpcs = vpcs;
        this.account = account;
    }

    Answer answer(Question question, View view) {
        return outlooks.resolve(question, view.vpc(), ANYBODY);
    }

    View of(@Nullable OPTRecord opt) {
        if (opt == null) {
            return new View(null, null);
        }
        var subnet =
                opt.getOptions(EDNSOption.Code.CLIENT_SUBNET).stream()
                        .filter(ClientSubnetOption.class::isInstance)
                        .map(ClientSubnetOption.class::cast)
                        .findFirst();
        var vpc = named(opt).or(() -> subnet.flatMap(this::holding));
        return new View(vpc.orElse(null), subnet.orElse(null));
    }

    /** Of a VPC that is gone nothing but what everybody knows is left. */
    View of(String vpcId) {
        return new View(vpcs.named(vpcId).orElse(null), null);
    }

    private Optional<VpcView> named(OPTRecord opt) {
        return opt.getOptions(VPC_OPTION).stream()
                .findFirst()
                .map(EDNSOption::toWire)
                .map(wire -> Arrays.copyOfRange(wire, CODE_AND_LENGTH, wire.length))
                .map(data -> new String(data, StandardCharsets.US_ASCII))
                .flatMap(vpcs::named);
    }

    private Optional<VpcView> holding(ClientSubnetOption subnet) {
        return Cidr.parse(
                        subnet.getAddress().getHostAddress() + "/" + subnet.getSourcePrefixLength())
                .flatMap(range -> vpcs.holding(account, range));
    }
}
