/**
 * The AWS Query protocol, once: requests become records, records become XML. This package is what
 * an operation is written with; {@code query} reads, {@code xml} writes, {@code http} serves,
 * {@code auth} finds out who is calling, {@code sts} holds the operations any service can register.
 */
@NullMarked
package dev.drawbridge.wire;

import org.jspecify.annotations.NullMarked;
