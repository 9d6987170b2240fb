package dev.drawbridge.consumer.api;

import dev.drawbridge.consumer.domain.names.Answer;
import dev.drawbridge.consumer.domain.names.Question;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.read.dns.Outlooks;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.api.ApiFilter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a name leads to. */
@RestController
final class ResolveApi {

    private final Outlooks outlooks;
    private final Mine mine;

    ResolveApi(Outlooks outlooks, Mine mine) {
        this.outlooks = outlooks;
        this.mine = mine;
    }

    /**
     * @param origin {@code endpoint-name}, {@code private-zone}, {@code public-range} or {@code
     *     nowhere}
     */
    record Resolved(
            String name,
            @Nullable String vpcId,
            String code,
            String origin,
            String zone,
            List<String> addresses,
            int ttl,
            @Nullable String endpointId,
            String because) {

        static Resolved of(Question question, @Nullable String vpcId, Answer answer) {
            return new Resolved(
                    question.name(),
                    vpcId,
                    answer.code().name(),
                    answer.origin().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    answer.zone(),
                    answer.addresses().stream().map(Ipv4::toString).toList(),
                    Answer.TTL,
                    answer.endpointId(),
                    answer.because());
        }
    }

    /** Without a VPC the question is asked from anywhere else. */
    @GetMapping("/v1/consumer/resolve")
    Resolved resolve(
            @RequestParam("name") String name,
            @RequestParam(name = "vpc", required = false) @Nullable String vpcId,
            @RequestAttribute(ApiFilter.CALL) Call call) {
        var vpc = vpcId == null ? null : mine.vpc(call, vpcId);
        var question = Question.address(name);
        return Resolved.of(question, vpcId, outlooks.resolve(question, vpc, call.account()));
    }
}
