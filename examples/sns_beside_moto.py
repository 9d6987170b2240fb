"""What Drawbridge and moto answer to the same SNS questions, where they differ, as a table.

    pip install 'moto[server]' boto3
    ./drawbridge up &
    python3 examples/sns_beside_moto.py http://localhost:4566
"""

import json
import logging
import sys
import threading
import uuid
from http.server import BaseHTTPRequestHandler, HTTPServer

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.parsers import ResponseParserError
from moto import __version__ as version
from moto.server import ThreadedMotoServer

ACCOUNT = "111111111111"
logging.getLogger("werkzeug").disabled = True


class Webhook(BaseHTTPRequestHandler):
    """Notes what comes first to each path."""

    got = {}
    come = threading.Event()

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.got.setdefault(self.path, body["Type"])
        self.send_response(200)
        self.end_headers()
        self.come.set()

    def log_message(self, *_):
        pass


receiver = HTTPServer(("127.0.0.1", 0), Webhook)
threading.Thread(target=receiver.serve_forever, daemon=True).start()


class Asked:
    """One of the two, with topics of its own for each question: what one leaves disturbs no other."""

    def __init__(self, endpoint):
        self.endpoint = endpoint
        self.name = "beside-" + uuid.uuid4().hex[:8]
        self.sns = self.client("sns", ACCOUNT)
        self.ec2 = self.client("ec2", ACCOUNT)
        self.topic = self.sns.create_topic(
            Name=self.name, Attributes={"DisplayName": "A"}, Tags=[{"Key": "a", "Value": "1"}]
        )["TopicArn"]
        self.fifo = self.sns.create_topic(Name=self.name + ".fifo", Attributes={"FifoTopic": "true"})["TopicArn"]
        self.arn = self.sns.subscribe(
            TopicArn=self.topic, Protocol="http", Endpoint=self.url("arn"), ReturnSubscriptionArn=True
        )["SubscriptionArn"]

    def client(self, service, account):
        return boto3.client(
            service, endpoint_url=self.endpoint, region_name="us-east-1",
            aws_access_key_id=account, aws_secret_access_key="secret",
            config=Config(retries={"max_attempts": 0}, parameter_validation=False),
        )

    def url(self, name):
        return f"http://127.0.0.1:{receiver.server_port}/{name}-{self.name}"

    def set(self, name, value):
        return self.sns.set_subscription_attributes(
            SubscriptionArn=self.arn, AttributeName=name, AttributeValue=value
        )

    def publish(self, **parameters):
        return self.sns.publish(**{"TopicArn": self.topic, "Message": "m", **parameters})

    def batch(self, *entries):
        return self.sns.publish_batch(TopicArn=self.topic, PublishBatchRequestEntries=list(entries))

    def attribute(self, name, **value):
        return self.publish(MessageAttributes={name: value})

    def first_at_a_webhook(self):
        path = f"/arn-{self.name}"
        self.publish()
        while path not in Webhook.got and Webhook.come.wait(5):
            Webhook.come.clear()
        return Webhook.got.get(path, "nothing")

    def confirmed(self):
        answer = self.sns.subscribe(TopicArn=self.topic, Protocol="email", Endpoint="reader@example.com")
        return "pending" if answer["SubscriptionArn"] == "pending confirmation" else "confirmed at once"

    def data_protection(self):
        self.sns.put_data_protection_policy(ResourceArn=self.topic, DataProtectionPolicy='{"Name":"p"}')
        return self.sns.get_data_protection_policy(ResourceArn=self.topic)["DataProtectionPolicy"]

    def notification(self):
        return self.ec2.create_vpc_endpoint_connection_notification(
            ServiceId="vpce-svc-0123456789abcdef0", ConnectionNotificationArn=self.topic, ConnectionEvents=["Accept"]
        )


def filter_policy(asked, policy):
    return asked.set("FilterPolicy", policy)


def subscribe(asked, protocol, endpoint, **attributes):
    return asked.sns.subscribe(TopicArn=asked.topic, Protocol=protocol, Endpoint=endpoint, Attributes=attributes)


SIX = '{"a":[1],"b":[1],"c":[1],"d":[1],"e":[1],"f":[1]}'
QUESTIONS = {
    "GetTopicAttributes of `x`": lambda a: a.sns.get_topic_attributes(TopicArn="x"),
    "GetSubscriptionAttributes of `x`": lambda a: a.sns.get_subscription_attributes(SubscriptionArn="x"),
    "Unsubscribe with a topic's ARN": lambda a: a.sns.unsubscribe(SubscriptionArn=a.topic),
    "Publish to no topic": lambda a: a.publish(TopicArn=a.topic + "-none"),
    "GetSubscriptionAttributes of none": lambda a: a.sns.get_subscription_attributes(
        SubscriptionArn=f"{a.topic}:{uuid.uuid4()}"),
    "CreateTopic again, other attributes": lambda a: a.sns.create_topic(
        Name=a.name, Attributes={"DisplayName": "B"}),
    "CreateTopic again, other tags": lambda a: a.sns.create_topic(
        Name=a.name, Tags=[{"Key": "a", "Value": "2"}]),
    "CreateTopic `no spaces`": lambda a: a.sns.create_topic(Name="no spaces"),
    "TagResource, a key twice": lambda a: a.sns.tag_resource(
        ResourceArn=a.topic, Tags=[{"Key": "k", "Value": "1"}, {"Key": "k", "Value": "2"}]),
    "SetTopicAttributes FifoTopic": lambda a: a.sns.set_topic_attributes(
        TopicArn=a.fifo, AttributeName="FifoTopic", AttributeValue="false"),
    "AddPermission for `Fly`": lambda a: a.sns.add_permission(
        TopicArn=a.topic, Label="f", AWSAccountId=[ACCOUNT], ActionName=["Fly"]),
    "Subscribe by `fax`": lambda a: subscribe(a, "fax", "1"),
    "Subscribe `https` to `http://…`": lambda a: subscribe(a, "https", "http://a.b"),
    "Subscribe again, other attributes": lambda a: subscribe(a, "http", a.url("arn"), RawMessageDelivery="true"),
    "RawMessageDelivery `x`": lambda a: a.set("RawMessageDelivery", "x"),
    "FilterPolicyScope `x`": lambda a: a.set("FilterPolicyScope", "x"),
    "RedrivePolicy to `x`": lambda a: a.set("RedrivePolicy", '{"deadLetterTargetArn":"x"}'),
    "RedrivePolicy `{`": lambda a: a.set("RedrivePolicy", "{"),
    "FilterPolicy `{`": lambda a: filter_policy(a, "{"),
    "FilterPolicy of six keys": lambda a: filter_policy(a, SIX),
    "FilterPolicy nested, scope MessageAttributes": lambda a: filter_policy(a, '{"a":{"b":[1]}}'),
    "FilterPolicy with an unknown operator": lambda a: filter_policy(a, '{"a":[{"like":"b"}]}'),
    "ConfirmSubscription, not a token": lambda a: a.sns.confirm_subscription(TopicArn=a.topic, Token="guess"),
    "ConfirmSubscription, unknown token": lambda a: a.sns.confirm_subscription(TopicArn=a.topic, Token="ab" * 144),
    "Publish, Subject with a line break": lambda a: a.publish(Subject="a\nb"),
    "Publish, empty": lambda a: a.publish(Message=""),
    "Publish, 262,145 bytes": lambda a: a.publish(Message="x" * 262145),
    "Publish, structure json, not JSON": lambda a: a.publish(Message="{", MessageStructure="json"),
    "Publish, structure json, no default": lambda a: a.publish(Message="{}", MessageStructure="json"),
    "Publish, attribute of type `Text`": lambda a: a.attribute("a", DataType="Text", StringValue="x"),
    "Publish, attribute `a^b`": lambda a: a.attribute("a^b", DataType="String", StringValue="x"),
    "Publish, attribute `a..b`": lambda a: a.attribute("a..b", DataType="String", StringValue="x"),
    "Publish, attribute without type": lambda a: a.attribute("attr1", StringValue="x"),
    "Publish, attribute without value": lambda a: a.attribute("a", DataType="String"),
    "Publish, Number in BinaryValue": lambda a: a.attribute("a", DataType="Number", BinaryValue=b"1"),
    "Publish, deduplication id on a standard topic": lambda a: a.publish(MessageDeduplicationId="d"),
    "Publish, FIFO without group": lambda a: a.publish(TopicArn=a.fifo),
    "Publish, FIFO without deduplication": lambda a: a.publish(TopicArn=a.fifo, MessageGroupId="g"),
    "PublishBatch of none": lambda a: a.batch(),
    "PublishBatch of 11": lambda a: a.batch(*[{"Id": str(i), "Message": "m"} for i in range(11)]),
    "PublishBatch, an id twice": lambda a: a.batch({"Id": "a", "Message": "m"}, {"Id": "a", "Message": "m"}),
    "PublishBatch, id `a b`": lambda a: a.batch({"Id": "a b", "Message": "m"}),
    "PublishBatch, an empty message": lambda a: a.batch({"Id": "1", "Message": ""})["Failed"][0]["Message"],
    "PublishBatch, too long": lambda a: a.batch(
        {"Id": "a", "Message": "x" * 200000}, {"Id": "b", "Message": "x" * 62145}),
    "Publish by a stranger": lambda a: a.client("sns", "333333333333").publish(TopicArn=a.topic, Message="m"),
    "Subscribe by email is": Asked.confirmed,
    "What comes first to a new webhook": Asked.first_at_a_webhook,
    "PutDataProtectionPolicy, then Get": Asked.data_protection,
    "CreateVpcEndpointConnectionNotification, no service": Asked.notification,
}


def answer(endpoint, question):
    asked = Asked(endpoint)
    try:
        answered = question(asked)
        return shown(answered if isinstance(answered, str) else "accepted", asked)
    except ClientError as error:
        code, text = error.response["Error"]["Code"], error.response["Error"]["Message"]
        return shown(f"{error.response['ResponseMetadata']['HTTPStatusCode']} {code}: {text}", asked)
    except (ResponseParserError, IndexError):
        return "fails"


def shown(text, asked):
    text = text.replace(asked.name, "…").replace("\n", " ").replace("|", "\\|")
    return text if len(text) < 150 else text[:150] + "…"


moto = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
moto.start()
host, port = moto.get_host_and_port()
differing = 0
print(f"| asked | Drawbridge | moto {version} |\n|---|---|---|")
for name, question in QUESTIONS.items():
    one, other = answer(sys.argv[1], question), answer(f"http://{host}:{port}", question)
    if one != other:
        differing += 1
        print(f"| {name} | {one} | {other} |")
print(f"\n{len(QUESTIONS) - differing} of {len(QUESTIONS)} are answered alike.")
moto.stop()
receiver.shutdown()
