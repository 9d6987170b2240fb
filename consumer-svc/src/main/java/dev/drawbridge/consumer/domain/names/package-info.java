/** What a name leads to, seen from inside a VPC or from anywhere. */
@NullMarked
package dev.drawbridge.consumer.domain.names;

import org.jspecify.annotations.NullMarked;
