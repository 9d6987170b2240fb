package dev.drawbridge.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** People in a real browser before the real system: no part of it is a stand-in. */
@Tag("io")
final class JourneysTest {

    /** The undo window, and then the way through four services. */
    private static final ContainsTextOptions SOON =
            new ContainsTextOptions().setTimeout(Story.SOON.toMillis());

    private final Story story = new Story();

    @BeforeAll
    static void whoever_comes_may_pick_an_account() {
        var master = System.getProperty("drawbridge.master-key", "");
        assumeTrue(master.isEmpty(), "where signatures are verified one signs in first");
    }

    @Test
    @DisplayName("U6 from the first look to the first approval: two steps, and nobody reloads")
    void from_the_first_look_to_the_first_approval() {
        var service = story.offerTo(Target.CONSUMER, true);
        var endpoint = story.ask(service).vpcEndpointId();
        story.awaitArrival(service, endpoint);
        try (var newcomer = new Eyes(Target.PROVIDER)) {
            newcomer.opens("/");
            assertThat(newcomer.at("#" + endpoint)).containsText("pending acceptance");
            newcomer.clicks("#" + endpoint + " button.accept");
            assertThat(newcomer.at("#" + endpoint + " .state")).containsText("available", SOON);
            assertThat(newcomer.steps()).isLessThanOrEqualTo(2);
        }
        story.awaitState(service, endpoint, "available");
    }

    @Test
    @DisplayName("U7 why was it rejected: who, when and why in three steps")
    void why_was_it_rejected() {
        var service = story.offerTo(Target.CONSUMER, true);
        var endpoint = story.ask(service).vpcEndpointId();
        story.awaitArrival(service, endpoint);
        try (var approver = new Eyes(Target.PROVIDER)) {
            approver.opens("/approvals?q=" + endpoint).clicks("[data-reject=" + endpoint + "]");
            approver.types("no contract with them").presses("Control+Enter");
            assertThat(approver.at("#" + endpoint)).containsText("rejected by", SOON);
        }
        story.awaitState(service, endpoint, "rejected");
        try (var auditor = new Eyes(Target.PROVIDER)) {
            auditor.opens("/approvals?state=all&q=" + endpoint).clicks("#" + endpoint + " a");
            assertThat(auditor.at("main")).containsText("no contract with them");
            assertThat(auditor.at(".ladder .now")).containsText("rejected");
            assertThat(auditor.at(".lanes")).containsText("rejected");
            assertThat(auditor.steps()).isLessThanOrEqualTo(3);
        }
        try (var consumer = new Eyes(Target.CONSUMER)) {
            consumer.opens("/connections");
            assertThat(consumer.at("#" + endpoint)).containsText("no contract with them");
        }
    }

    @Test
    @DisplayName("U6 fifty requests triaged by keyboard alone, in 75 keys")
    void fifty_requests_by_keyboard() {
        var service = story.offerTo(Target.CONSUMER, true);
        var vpc = story.vpc();
        var subnet = story.subnet(vpc, 1, "us-east-1a");
        var asked =
                IntStream.range(0, 50)
                        .mapToObj(_ -> story.ask(service, vpc, r -> r.subnetIds(subnet)))
                        .map(VpcEndpoint::vpcEndpointId)
                        .toList();
        asked.forEach(endpoint -> story.awaitArrival(service, endpoint));
        List<String> shown;
        try (var approver = new Eyes(Target.PROVIDER)) {
            approver.opens("/approvals?service=" + service.serviceId());
            assertThat(approver.at("#queue tr")).hasCount(50);
            // As they arrived: of two asked in one breath the second may be the first.
            shown =
                    approver.at("#queue tr").all().stream()
                            .map(row -> row.getAttribute("id"))
                            .toList();
            approver.presses("j").presses("x");
            IntStream.range(0, 39).forEach(_ -> approver.presses("j"));
            approver.presses("Shift+X").presses("a");
            assertThat(approver.at("#result")).containsText("40 accepted", SOON);
            approver.presses("j").presses("x");
            IntStream.range(0, 9).forEach(_ -> approver.presses("j"));
            approver.presses("Shift+X").presses("r").types("unknown account");
            approver.presses("Control+Enter");
            assertThat(approver.at("#result")).containsText("10 rejected", SOON);
            assertThat(approver.steps()).isLessThanOrEqualTo(75);
        }
        shown.subList(0, 40).forEach(endpoint -> story.awaitState(service, endpoint, "available"));
        shown.subList(40, 50).forEach(endpoint -> story.awaitState(service, endpoint, "rejected"));
    }

    @Test
    @DisplayName("B4 what would rule B have changed: four steps")
    void what_would_rule_b_have_changed() {
        var service = story.offerTo(Target.CONSUMER, true);
        var endpoint = story.ask(service).vpcEndpointId();
        story.awaitArrival(service, endpoint);
        try (var auditor = new Eyes(Target.PROVIDER)) {
            auditor.opens("/what-if?service=" + service.serviceId());
            auditor.clicks("textarea[name=rules]");
            auditor.types("{\"rules\": [{\"id\": \"b\", \"then\": \"accept\"}]}");
            auditor.clicks("button.primary");
            assertThat(auditor.at("#newly-accepted")).hasText("1");
            assertThat(auditor.at("#found")).containsText("1 requests from");
            assertThat(auditor.at("main")).containsText(endpoint);
            assertThat(auditor.steps()).isLessThanOrEqualTo(4);
        }
    }
}
