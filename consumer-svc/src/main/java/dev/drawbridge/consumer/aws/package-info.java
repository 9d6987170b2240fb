/** One file per AWS operation, named as AWS names it. */
@NullMarked
package dev.drawbridge.consumer.aws;

import org.jspecify.annotations.NullMarked;
