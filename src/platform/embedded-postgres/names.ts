/** The two logins of every database, and the database itself. */
export const OWNER = 'yuanhu_owner';
export const APPLICATION = 'yuanhu_app';
export const DATABASE = 'yuanhu';
