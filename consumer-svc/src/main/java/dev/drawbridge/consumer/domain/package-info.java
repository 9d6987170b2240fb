/** Why the consumer's side says no: the reasons all its aggregates share. Pure. */
@NullMarked
package dev.drawbridge.consumer.domain;

import org.jspecify.annotations.NullMarked;
