/** Where flows end: a replica of what providers say of their load balancers. */
@NullMarked
package dev.drawbridge.consumer.read.flow;

import org.jspecify.annotations.NullMarked;
