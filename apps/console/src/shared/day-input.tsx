import { DatePicker, type DatePickerProps } from 'antd';

/** A day in a form; Enter takes what was typed and does not send the form as well. */
export function DayInput(props: DatePickerProps) {
  return <DatePicker {...props} onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()} />;
}
