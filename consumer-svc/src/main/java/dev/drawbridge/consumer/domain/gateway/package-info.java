/** Gateway endpoints: a service reached by routes instead of interfaces. Pure. */
@NullMarked
package dev.drawbridge.consumer.domain.gateway;

import org.jspecify.annotations.NullMarked;
