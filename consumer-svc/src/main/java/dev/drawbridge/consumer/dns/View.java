package dev.drawbridge.consumer.dns;

import dev.drawbridge.consumer.read.VpcView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.OPTRecord;

/**
 * From where a question is asked.
 *
 * @param vpc null for anywhere outside of a VPC
 * @param subnet the client's, where it said so: it is repeated with how much of it mattered
 */
record View(@Nullable VpcView vpc, @Nullable ClientSubnetOption subnet) {

    OPTRecord echo(int payloadSize) {
        var options =
                subnet == null
                        ? List.<EDNSOption>of()
                        : List.<EDNSOption>of(
                                new ClientSubnetOption(
                                        subnet.getSourcePrefixLength(),
                                        vpc == null ? 0 : subnet.getSourcePrefixLength(),
                                        subnet.getAddress()));
        return new OPTRecord(payloadSize, 0, 0, 0, options);
    }
}
