/** Network Load Balancers: only what services need of them, where they stand. Pure. */
@NullMarked
package dev.drawbridge.provider.domain.balancer;

import org.jspecify.annotations.NullMarked;
