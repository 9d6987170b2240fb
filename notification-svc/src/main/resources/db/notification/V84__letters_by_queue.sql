-- What a dead-letter queue keeps can be listed by the queue.
create index dead_letter_of_queue on dead_letter_content (target_arn, delivery_id);
