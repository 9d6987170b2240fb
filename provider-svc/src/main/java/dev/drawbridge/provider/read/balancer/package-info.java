/** Load balancers and the subnets they stand in. */
@NullMarked
package dev.drawbridge.provider.read.balancer;

import org.jspecify.annotations.NullMarked;
