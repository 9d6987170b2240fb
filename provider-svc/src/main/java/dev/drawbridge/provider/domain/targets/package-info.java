/** Target groups: the addresses that connections to a load balancer end at. Pure. */
@NullMarked
package dev.drawbridge.provider.domain.targets;

import org.jspecify.annotations.NullMarked;
