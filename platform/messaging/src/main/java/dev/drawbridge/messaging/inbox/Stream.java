package dev.drawbridge.messaging.inbox;

/** The unit of order. */
record Stream(String topic, String name) implements Comparable<Stream> {

    @Override
    public int compareTo(Stream other) {
        int byTopic = topic.compareTo(other.topic);
        return byTopic == 0 ? name.compareTo(other.name) : byTopic;
    }
}
