package dev.drawbridge.wire.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests nobody should send: real ones that were bent, and noise. The seed tells which. */
final class Garbage {

    private static final List<String> FORMS =
            List.of(
                    "Action=DescribeVpcEndpoints&Version=2016-11-15&VpcEndpointId.1=vpce-1&Filter.1.Name=vpc-id&Filter.1.Value.1=a",
                    "Action=CreateVpcEndpoint&Version=2016-11-15&VpcId=vpc-1&TagSpecification.1.ResourceType=t&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v&PrivateDnsEnabled=true",
                    "Action=CreateTopic&Version=2010-03-31&Name=t&Attributes.entry.1.key=a&Attributes.entry.1.value=b&Tags.member.1.Key=k&Tags.member.1.Value=v",
                    "Action=Publish&Version=2010-03-31&Message=m&MessageAttributes.entry.1.Name=n&MessageAttributes.entry.1.Value.DataType=Binary&MessageAttributes.entry.1.Value.BinaryValue=AQI%3D",
                    "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A222222222222%3Arole%2Fx&RoleSessionName=ann&DurationSeconds=900");
    private static final List<String> PIECES =
            List.of(
                    "&",
                    "=",
                    ".",
                    "..",
                    "%",
                    "%zz",
                    "%00",
                    "%C3%28",
                    "%ED%A0%80",
                    "+",
                    "&&",
                    "&=",
                    "&Action=",
                    "&DryRun=maybe",
                    "&DryRun=",
                    "&MaxResults=-1",
                    "&MaxResults=1e9",
                    "&MaxResults=99999999999",
                    "&NextToken=%25",
                    "&Filter.999999999.Name=x",
                    "&Filter.0.Name=x",
                    "&Filter.-1=x",
                    "&Filter.1.1.1.1=x",
                    "&VpcEndpointId.one=x",
                    "&VpcEndpointId=",
                    "&Attributes.entry.1.key=a",
                    "&Attributes.entry.2.key=a",
                    "&a.b.c.d.e.f.g.h.i.j.k.l.m.n=1",
                    "&Version=1999-01-01",
                    "<script>",
                    "]]>",
                    "&amp;",
                    "\u0001",
                    "\uD83D\uDE00",
                    "\u00e9");
    private static final List<String> VERBS =
            List.of(
                    "POST", "POST", "POST", "POST", "GET", "PUT", "DELETE", "OPTIONS", "PATCH",
                    "X");
    private static final List<String> TYPES =
            List.of(
                    "application/x-www-form-urlencoded",
                    "application/x-www-form-urlencoded; charset=utf-8",
                    "application/x-www-form-urlencoded; charset=nonsense",
                    "application/json",
                    "multipart/form-data; boundary=x",
                    "/",
                    "");
    private static final List<String> AUTHORIZATIONS =
            List.of(
                    "",
                    "Basic eDp5",
                    "AWS4-HMAC-SHA256 Credential=111111111111/20261123/us-east-1/ec2/aws4_request, SignedHeaders=host, Signature=00",
                    "AWS4-HMAC-SHA256 Credential=ASIAQNZGKIQY56JQ7WML/20261123/us-east-1/sns/aws4_request, SignedHeaders=host;;x-amz-date, Signature="
                            + "0".repeat(64),
                    "AWS4-HMAC-SHA256 Credential=////, SignedHeaders=;, Signature=",
                    "AWS4-HMAC-SHA256 ,,,===");

    private final Random random;

    Garbage(long seed) {
        this.random = new Random(seed);
    }

    /** HTTP as it should be, carrying what it should not. */
    byte[] request() {
        var form = bent(one(FORMS).getBytes(StandardCharsets.UTF_8));
        boolean asQuery = random.nextInt(8) == 0;
        var head =
                one(VERBS)
                        + (asQuery ? " /?" + escaped(form) : " /")
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                        + one(TYPES)
                        + "\r\nX-Amz-Date: 20261123T120000Z\r\nAuthorization: "
                        + one(AUTHORIZATIONS)
                        + "\r\nContent-Length: "
                        + (asQuery ? 0 : form.length)
                        + "\r\n\r\n";
        return joined(head.getBytes(StandardCharsets.ISO_8859_1), asQuery ? new byte[0] : form);
    }

    /** A request of which even the HTTP is bent, or plain noise. */
    byte[] noise() {
        var bytes = random.nextBoolean() ? bent(request()) : new byte[random.nextInt(600)];
        if (bytes.length > 0 && bytes[0] == 0) {
            random.nextBytes(bytes);
        }
        return bytes;
    }

    private byte[] bent(byte[] original) {
        var bytes = original;
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(bytes.length + 1);
            bytes = random.nextBoolean() ? inserted(bytes, at) : changed(bytes, at);
        }
        return random.nextInt(200) == 0 ? repeated(bytes) : bytes;
    }

    private byte[] inserted(byte[] bytes, int at) {
        var piece = one(PIECES).getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(piece);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private byte[] changed(byte[] bytes, int at) {
        var copy = bytes.clone();
        if (at < copy.length) {
            copy[at] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private static byte[] repeated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < 300; i++) {
            out.writeBytes(bytes);
            out.write('&');
        }
        return out.toByteArray();
    }

    /** What a request line may hold; a percent sign stays, since broken escapes are the point. */
    private static String escaped(byte[] form) {
        var text = new StringBuilder();
        for (byte b : form) {
            boolean plain = b > ' ' && b < 127 && "\"#<>[]\\^`{|}".indexOf(b) < 0;
            text.append(plain ? String.valueOf((char) b) : "%%%02x".formatted(b & 0xff));
        }
        return text.length() > 4000 ? text.substring(0, 4000) : text.toString();
    }

    private static byte[] joined(byte[] head, byte[] body) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.writeBytes(body);
        return out.toByteArray();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
