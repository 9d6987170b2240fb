package dev.drawbridge.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.wire.auth.OpenMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WireServerTest {

    private static final String EC2 = "Version=2016-11-15&Action=";
    private static final String SNS = "Version=2010-03-31&Action=";

    private final WireServer server =
            new WireServer(
                    Operations.of(Samples.all()),
                    new OpenMode("123456789012"),
                    _ -> Optional.empty());

    @Test
    void an_ec2_answer_names_its_request_first_and_wraps_items() {
        var xml = ok(EC2 + "DescribeVpcEndpoints&VpcEndpointId.2=b&VpcEndpointId.1=a");
        assertThat(xml)
                .startsWith(
                        "<DescribeVpcEndpointsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>")
                .contains("</requestId><vpcEndpointSet><item><vpcEndpointId>a</vpcEndpointId>")
                .contains("<subnetIdSet></subnetIdSet><tagSet></tagSet>")
                .contains("<creationTimestamp>2017-11-30T10:00:24.350Z</creationTimestamp>")
                .doesNotContain("nextToken");
    }

    @Test
    void an_empty_list_is_an_empty_element() {
        assertThat(ok(EC2 + "DescribeVpcEndpoints"))
                .contains("<vpcEndpointSet></vpcEndpointSet></DescribeVpcEndpointsResponse>");
    }

    @Test
    void filters_and_tags_are_read_from_nested_lists() {
        assertThat(
                        ok(
                                EC2
                                        + "DescribeVpcEndpoints&VpcEndpointId.1=a&Filter.1.Name=vpc-id"
                                        + "&Filter.1.Value.1=x&Filter.1.Value.2=y"))
                .contains("<key>vpc-id</key><value>[x, y]</value>");
        assertThat(
                        ok(
                                EC2
                                        + "CreateVpcEndpoint&VpcId=v&TagSpecification.1.ResourceType=t"
                                        + "&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=%26%3C"))
                .contains("<vpcEndpointId>v{k=&amp;&lt;}</vpcEndpointId>");
    }

    @Test
    void an_sns_answer_is_wrapped_and_ends_with_its_metadata() {
        assertThat(
                        ok(
                                SNS
                                        + "CreateTopic&Name=t&Attributes.entry.1.key=a&Attributes.entry.1.value="))
                .contains(
                        "<CreateTopicResult><TopicArn>arn:aws:sns:us-east-1:123456789012:t</TopicArn>"
                                + "</CreateTopicResult><ResponseMetadata><RequestId>");
        assertThat(ok(SNS + "DeleteTopic&TopicArn=x")).doesNotContain("Result>");
    }

    @Test
    void a_map_may_hold_structures() {
        assertThat(
                        ok(
                                SNS
                                        + "Publish&Message=m&MessageAttributes.entry.1.Name=n"
                                        + "&MessageAttributes.entry.1.Value.DataType=Binary"
                                        + "&MessageAttributes.entry.1.Value.BinaryValue=AQI%3D"))
                .contains("m[n]");
    }

    @Test
    void a_dry_run_that_would_succeed_says_so() {
        refused(412, "DryRunOperation", EC2 + "CreateVpcEndpoint&VpcId=v&DryRun=true");
        refused(400, "InvalidParameterValue", EC2 + "CreateVpcEndpoint&VpcId=v&DryRun=maybe");
    }

    @Test
    void a_refusal_wrapped_by_a_gateway_keeps_its_code() {
        refused(400, "InvalidVpcID.NotFound", EC2 + "CreateVpcEndpoint&VpcId=vpc-wrapped");
    }

    @Test
    void only_a_defect_of_ours_is_an_internal_error_and_it_tells_nothing() {
        assertThat(refused(500, "InternalError", EC2 + "CreateVpcEndpoint&VpcId=vpc-defect"))
                .doesNotContain("defect of ours");
    }

    @Test
    void what_cannot_be_read_is_refused_by_name() {
        refused(400, "MissingAction", "");
        refused(400, "InvalidAction", EC2 + "FlyToTheMoon");
        assertThat(refused(400, "MissingParameter", EC2 + "CreateVpcEndpoint"))
                .contains("The request must contain the parameter VpcId");
        assertThat(
                        refused(
                                400,
                                "MissingParameter",
                                EC2 + "DescribeVpcEndpoints&Filter.1.Value.1=x"))
                .contains("Filter.1.Name");
        refused(400, "InvalidParameterValue", EC2 + "DescribeVpcEndpoints&MaxResults=many");
        refused(400, "InvalidParameterValue", EC2 + "DescribeVpcEndpoints&Filter.999999999.Name=x");
        refused(400, "InvalidParameterCombination", EC2 + "CreateVpcEndpoint&VpcId=a&VpcId=b");
        refused(400, "MalformedQueryString", EC2 + "CreateVpcEndpoint&VpcId=%zz");
        refused(400, "MalformedQueryString", EC2 + "CreateVpcEndpoint&VpcId=%C3%28");
        refused(400, "InvalidCharacter", EC2 + "CreateVpcEndpoint&VpcId=a%00");
    }

    @Test
    void a_fault_is_written_as_its_dialect_writes_it() {
        assertThat(refused(400, "MissingParameter", SNS + "CreateTopic"))
                .contains(
                        "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender</Type>")
                .contains("</Error><RequestId>");
        assertThat(refused(400, "MissingParameter", EC2 + "CreateVpcEndpoint"))
                .contains("<Response><Errors><Error><Code>")
                .contains("</Error></Errors><RequestID>");
    }

    @Test
    void in_open_mode_a_page_of_another_site_acts_as_nobody() {
        var delete = SNS + "DeleteTopic&TopicArn=x";
        assertThat(status(delete, Map.of("sec-fetch-site", "cross-site"))).isEqualTo(403);
        assertThat(status(delete, Map.of("sec-fetch-site", "same-site"))).isEqualTo(403);
        assertThat(status(delete, Map.of("host", "a:1", "origin", "http://b:1"))).isEqualTo(403);
        assertThat(status(delete, Map.of("host", "a:1", "origin", "null"))).isEqualTo(403);
        assertThat(status(delete, Map.of("host", "a:1", "origin", "http://a:1"))).isEqualTo(200);
        assertThat(status(delete, Map.of("sec-fetch-site", "same-origin", "origin", "http://b")))
                .isEqualTo(200);
        var linkInMail = SNS + "Unsubscribe&SubscriptionArn=x";
        assertThat(status(linkInMail, Map.of("sec-fetch-site", "cross-site"))).isEqualTo(200);
    }

    private int status(String form, Map<String, String> headers) {
        var body = form.getBytes(StandardCharsets.UTF_8);
        return server.answer(new WireRequest("POST", "/", "", headers, body)).status();
    }

    private String ok(String form) {
        var reply = server.answer(post(form));
        var xml = new String(reply.body(), StandardCharsets.UTF_8);
        assertThat(reply.status()).describedAs(xml).isEqualTo(200);
        return xml.substring(xml.indexOf('\n') + 1);
    }

    private String refused(int status, String code, String form) {
        var reply = server.answer(post(form));
        var xml = new String(reply.body(), StandardCharsets.UTF_8);
        assertThat(xml).contains("<Code>" + code + "</Code>");
        assertThat(reply.status()).isEqualTo(status);
        return xml;
    }

    private static WireRequest post(String form) {
        return new WireRequest("POST", "/", "", Map.of(), form.getBytes(StandardCharsets.UTF_8));
    }
}
