@NullMarked
package dev.drawbridge.provider.read.balancer;

import org.jspecify.annotations.NullMarked;
