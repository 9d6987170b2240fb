"""Every operation, driven by boto3 and by the AWS command line, as anybody would.

Where it is asked, and the provider's service that is listened to: sns_clients.py URL SERVICE
"""

import contextlib
import io
import json
import os
import sys
import uuid

import boto3
from botocore.exceptions import ClientError

endpoint, service = sys.argv[1:]
account = "111111111111"
os.environ.update(
    AWS_ACCESS_KEY_ID=account,
    AWS_SECRET_ACCESS_KEY="secret",
    AWS_DEFAULT_REGION="us-east-1",
    AWS_PAGER="",
    AWS_EC2_METADATA_DISABLED="true",
)
called = {"boto3": set(), "cli": set()}
OPERATIONS = {
    "AddPermission", "ConfirmSubscription", "CreateTopic", "DeleteTopic",
    "GetDataProtectionPolicy", "GetSubscriptionAttributes", "GetTopicAttributes",
    "ListSubscriptions", "ListSubscriptionsByTopic", "ListTagsForResource", "ListTopics",
    "Publish", "PublishBatch", "PutDataProtectionPolicy", "RemovePermission",
    "SetSubscriptionAttributes", "SetTopicAttributes", "Subscribe", "TagResource",
    "Unsubscribe", "UntagResource",
}
OF_EC2 = {
    "CreateVpcEndpointConnectionNotification", "DeleteVpcEndpointConnectionNotifications",
    "DescribeVpcEndpointConnectionNotifications", "ModifyVpcEndpointConnectionNotification",
}


def room(operation):
    return "ec2" if operation in OF_EC2 else "sns"


class Boto3:
    name = "boto3"

    def __init__(self):
        self.rooms = {room: boto3.client(room, endpoint_url=endpoint) for room in ("sns", "ec2")}

    def call(self, operation, **parameters):
        called[self.name].add(operation)
        method = "".join("_" + c.lower() if c.isupper() else c for c in operation).strip("_")
        return getattr(self.rooms[room(operation)], method)(**parameters)


class CommandLine:
    name = "cli"

    def call(self, operation, **parameters):
        called[self.name].add(operation)
        from awscli.clidriver import create_clidriver

        command = "".join("-" + c.lower() if c.isupper() else c for c in operation).strip("-")
        parameters = dict(parameters)
        out, err = io.StringIO(), io.StringIO()
        arguments = ["--endpoint-url", endpoint, "--output", "json", room(operation), command]
        arguments += ["--cli-input-json", json.dumps(parameters)]
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = create_clidriver().main(arguments)
        if status:
            raise RuntimeError(f"{command}: {err.getvalue()}")
        return json.loads(out.getvalue() or "{}")


def refused(client, code, text, operation, **parameters):
    try:
        client.call(operation, **parameters)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error
        assert error.response["Error"]["Message"] == text, error
    except RuntimeError as error:
        assert f"({code})" in str(error) and text in str(error), error
    else:
        raise AssertionError(f"{operation} was not refused")


def a_topic(client):
    name = "contract-" + str(uuid.uuid4())
    created = {"Name": name, "Attributes": {"DisplayName": "A"}, "Tags": [{"Key": "k", "Value": "v"}]}
    topic = client.call("CreateTopic", **created)["TopicArn"]
    assert client.call("CreateTopic", **created)["TopicArn"] == topic
    assert topic in [t["TopicArn"] for t in all_topics(client)]
    client.call("SetTopicAttributes", TopicArn=topic, AttributeName="DisplayName", AttributeValue="B")
    attributes = client.call("GetTopicAttributes", TopicArn=topic)["Attributes"]
    assert attributes["DisplayName"] == "B" and attributes["Owner"] == account, attributes
    client.call("TagResource", ResourceArn=topic, Tags=[{"Key": "env", "Value": "x"}])
    client.call("UntagResource", ResourceArn=topic, TagKeys=["k"])
    tags = client.call("ListTagsForResource", ResourceArn=topic)["Tags"]
    assert tags == [{"Key": "env", "Value": "x"}], tags
    client.call("AddPermission", TopicArn=topic, Label="l", AWSAccountId=["222222222222"], ActionName=["Publish"])
    client.call("RemovePermission", TopicArn=topic, Label="l")
    client.call("PutDataProtectionPolicy", ResourceArn=topic, DataProtectionPolicy='{"Name":"p"}')
    kept = client.call("GetDataProtectionPolicy", ResourceArn=topic)["DataProtectionPolicy"]
    assert kept == '{"Name":"p"}', kept
    return topic


def all_topics(client):
    page = client.call("ListTopics")
    topics = page["Topics"]
    while page.get("NextToken"):
        page = client.call("ListTopics", NextToken=page["NextToken"])
        topics += page["Topics"]
    return topics


def subscriptions(client, topic):
    arn = client.call(
        "Subscribe", TopicArn=topic, Protocol="email", Endpoint=f"{uuid.uuid4()}@example.com",
        Attributes={"FilterPolicy": '{"color":["red"]}'}, ReturnSubscriptionArn=True,
    )["SubscriptionArn"]
    assert arn.startswith(topic + ":"), arn
    client.call("SetSubscriptionAttributes", SubscriptionArn=arn, AttributeName="FilterPolicyScope", AttributeValue="MessageBody")
    attributes = client.call("GetSubscriptionAttributes", SubscriptionArn=arn)["Attributes"]
    assert attributes["FilterPolicyScope"] == "MessageBody", attributes
    listed = client.call("ListSubscriptionsByTopic", TopicArn=topic)["Subscriptions"]
    assert [s["SubscriptionArn"] for s in listed] == ["PendingConfirmation"], listed
    assert client.call("ListSubscriptions")["Subscriptions"]
    refused(client, "InvalidParameter", "Invalid parameter: Token", "ConfirmSubscription", TopicArn=topic, Token="ab" * 144)
    client.call("Unsubscribe", SubscriptionArn=arn)
    assert not client.call("ListSubscriptionsByTopic", TopicArn=topic)["Subscriptions"]


def messages(client, topic):
    value = {"a": {"DataType": "String", "StringValue": "x"}, "n": {"DataType": "Number", "StringValue": "1"}}
    assert client.call("Publish", TopicArn=topic, Message="ö", Subject="s", MessageAttributes=value)["MessageId"]
    answer = client.call(
        "PublishBatch", TopicArn=topic,
        PublishBatchRequestEntries=[{"Id": "1", "Message": "m", "MessageAttributes": value}, {"Id": "2", "Message": ""}],
    )
    assert [s["Id"] for s in answer["Successful"]] == ["1"], answer
    assert [f["Message"] for f in answer["Failed"]] == ["Invalid parameter: Empty message"], answer
    refused(client, "InvalidParameter", "Invalid parameter: Empty message", "Publish", TopicArn=topic, Message="")


def connection_notifications(client, topic):
    made = client.call(
        "CreateVpcEndpointConnectionNotification",
        ServiceId=service, ConnectionNotificationArn=topic, ConnectionEvents=["Connect", "Accept"],
    )["ConnectionNotification"]
    its = made["ConnectionNotificationId"]
    assert made["ConnectionNotificationState"] == "Enabled" and made["ServiceId"] == service, made
    client.call(
        "ModifyVpcEndpointConnectionNotification", ConnectionNotificationId=its, ConnectionEvents=["Delete"]
    )
    found = client.call(
        "DescribeVpcEndpointConnectionNotifications",
        Filters=[{"Name": "connection-notification-arn", "Values": [topic]}],
    )["ConnectionNotificationSet"]
    assert [(n["ConnectionNotificationId"], n["ConnectionEvents"]) for n in found] == [(its, ["Delete"])], found
    gone = "vpce-nfn-0123456789abcdef0"
    left = client.call("DeleteVpcEndpointConnectionNotifications", ConnectionNotificationIds=[its, gone])
    assert [(u["ResourceId"], u["Error"]["Code"]) for u in left["Unsuccessful"]] == [
        (gone, "InvalidConnectionNotification")
    ], left


for driver in [Boto3(), CommandLine()]:
    its = a_topic(driver)
    subscriptions(driver, its)
    messages(driver, its)
    connection_notifications(driver, its)
    driver.call("DeleteTopic", TopicArn=its)
    refused(driver, "NotFound", "Topic does not exist", "GetTopicAttributes", TopicArn=its)
    assert called[driver.name] == OPERATIONS | OF_EC2, called[driver.name] ^ (OPERATIONS | OF_EC2)
    print(driver.name, "drove", len(called[driver.name]), "operations")
