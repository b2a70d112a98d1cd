/** What is sent together: mail, and what goes to chats and systems. A dead server in one lane delays nothing in the other. */
export const deliveryLanes = ['mail', 'chat'] as const;
export type DeliveryLane = (typeof deliveryLanes)[number];

/** What `deliverNotices` asks for; it may run twice: messages are leased, and keep their ids. */
export interface DeliveryActivities {
  /** Plans what is not planned yet and sends what is due in a lane; answers when to come again, epoch milliseconds. */
  sendDueNotices(input: {
    readonly lane: DeliveryLane;
    readonly at: number;
  }): Promise<{ readonly wakeAt: number | null }>;
}
