/** What an endpoint's policy says of a request. */
@NullMarked
package dev.drawbridge.consumer.domain.policy;

import org.jspecify.annotations.NullMarked;
