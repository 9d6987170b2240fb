/** Network ACLs as they are shown, and as paths are judged by. */
@NullMarked
package dev.drawbridge.consumer.read.acl;

import org.jspecify.annotations.NullMarked;
