/** The broker's side: clients, topics, the publisher and the loop that reads. */
@NullMarked
package dev.drawbridge.messaging.kafka;

import org.jspecify.annotations.NullMarked;
