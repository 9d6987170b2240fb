package dev.drawbridge.standalone.demo;

import dev.drawbridge.standalone.MailSink;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.ServiceConfiguration;

/** One connection from the offer to its end, told from both sides. */
final class Story {

    private static final String POLICY =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":\
            {"Service":"vpce.amazonaws.com"},"Action":"SNS:Publish","Resource":"%s"}]}\
            """;

    private final Steps steps;
    private final Accounts accounts;
    private final Webhook webhook;
    private final Mailbox mailbox;
    private final int port;
    private final Scene scene;
    private final Browser browser;

    Story(Steps steps, Accounts accounts, Webhook webhook, MailSink mails, int port) {
        this.steps = steps;
        this.accounts = accounts;
        this.webhook = webhook;
        this.mailbox = new Mailbox(mails, "owner@provider.example");
        this.port = port;
        this.scene = new Scene(accounts);
        this.browser = new Browser(HttpClient.newHttpClient());
    }

    void play() {
        steps.title("Account 1111… offers a service and wants to be told");
        ServiceConfiguration service =
                steps.show("service offered, acceptance required", () -> scene.offer(true));
        steps.show("account 2222… permitted", () -> scene.permit(service));
        listen(service);

        steps.title("Account 2222… asks for an endpoint");
        String endpoint = steps.show("VPC, subnet, endpoint made", () -> scene.ask(service));
        steps.see(
                "both sides say pendingAcceptance",
                () -> both(service, endpoint, "pendingAcceptance"));
        told("Connect", endpoint);
        strangerSeesNothing(service, endpoint);

        accepted(service, endpoint);
        rejected(service, endpoint);
        deleted(endpoint);
        automatic();
    }

    private void accepted(ServiceConfiguration service, String endpoint) {
        steps.title("Account 1111… accepts");
        steps.show("accepted", () -> scene.accept(service, endpoint));
        steps.see("both sides say pending", () -> both(service, endpoint, "pending"));
        steps.see("both sides say available", () -> both(service, endpoint, "available"));
        told("Accept", endpoint);
        steps.see(
                "the console answers",
                () -> browser.visits("http://localhost:" + port + "/connections"));
    }

    private void rejected(ServiceConfiguration service, String endpoint) {
        steps.title("Account 1111… thinks again and rejects");
        steps.show("rejected", () -> scene.reject(service, endpoint));
        steps.see("both sides say rejected", () -> both(service, endpoint, "rejected"));
        told("Reject", endpoint);
    }

    private void deleted(String endpoint) {
        steps.title("Account 2222… deletes its endpoint");
        steps.show("deletion asked for", () -> scene.delete(endpoint));
        steps.see("deleting", () -> scene.endpointState(endpoint).equals(Optional.of("deleting")));
        steps.see("deleted", () -> scene.endpointState(endpoint).equals(Optional.of("deleted")));
        told("Delete", endpoint);
        steps.see(
                "then InvalidVpcEndpointId.NotFound",
                () -> scene.endpointState(endpoint).isEmpty());
    }

    private void automatic() {
        steps.title("The same without acceptance: available by itself");
        ServiceConfiguration service =
                steps.show("service offered to all that are permitted", () -> scene.offer(false));
        steps.show("account 2222… permitted", () -> scene.permit(service));
        String endpoint = steps.show("endpoint made", () -> scene.ask(service));
        steps.see("both sides say available", () -> both(service, endpoint, "available"));
    }

    private void listen(ServiceConfiguration service) {
        String topic = steps.show("topic made", () -> scene.topic(POLICY));
        steps.show("webhook and e-mail subscribed", () -> subscribe(topic));
        steps.see("webhook confirmed, signature verified", webhook::confirmed);
        steps.see("confirmation e-mail arrived", () -> mailbox.confirmationLink().isPresent());
        steps.see(
                "its link followed, its button pressed",
                () -> browser.pressesButtonAt(mailbox.confirmationLink().orElseThrow()));
        steps.show("topic listens to the service", () -> scene.notify(service, topic));
    }

    private boolean subscribe(String topic) {
        accounts.topics.subscribe(r -> r.topicArn(topic).protocol("http").endpoint(webhook.url()));
        accounts.topics.subscribe(
                r -> r.topicArn(topic).protocol("email").endpoint(mailbox.address()));
        return true;
    }

    private void told(String event, String endpoint) {
        steps.see("webhook told of " + event + ", signed", () -> webhook.wasTold(event, endpoint));
        steps.see("e-mail told of " + event, () -> mailbox.holds(event, endpoint));
    }

    private void strangerSeesNothing(ServiceConfiguration service, String endpoint) {
        steps.see("account 3333… cannot name the service", () -> strangerIsRefused(service));
        steps.see(
                "account 3333… sees no endpoint",
                () ->
                        accounts.stranger.describeVpcEndpoints().vpcEndpoints().isEmpty()
                                && accounts
                                        .stranger
                                        .describeVpcEndpointConnections()
                                        .vpcEndpointConnections()
                                        .stream()
                                        .noneMatch(c -> c.vpcEndpointId().equals(endpoint)));
    }

    private boolean strangerIsRefused(ServiceConfiguration service) {
        try {
            accounts.stranger.describeVpcEndpointServices(
                    r -> r.serviceNames(service.serviceName()));
            return false;
        } catch (Ec2Exception e) {
            return e.awsErrorDetails().errorCode().equals("InvalidServiceName");
        }
    }

    private boolean both(ServiceConfiguration service, String endpoint, String state) {
        return scene.endpointState(endpoint).equals(Optional.of(state))
                && scene.connectionStates(service, endpoint).equals(List.of(state));
    }
}
