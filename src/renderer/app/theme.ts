import {
  ActionIcon,
  Button,
  Checkbox,
  createTheme,
  Input,
  Menu,
  Modal,
  ModalHeader,
  Notification,
  NumberInput,
  Radio,
  SegmentedControl,
  Tooltip,
} from '@mantine/core'

/** Heights of controls by size, in pixels: small beside rows, usual, start page. */
const heights: Record<string, string> = { xs: '28px', sm: '32px', md: '40px' }
const heightOf = (size: unknown) => heights[String(size)] ?? '32px'

/** Mantine in the measures of the window: sizes here, colours in tokens.css and base.css. */
export const theme = createTheme({
  fontFamily: "Inter, 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "'Cascadia Mono', Consolas, monospace",
  headings: { fontFamily: "Inter, 'Segoe UI', system-ui, sans-serif", fontWeight: '600' },
  primaryColor: 'accent',
  primaryShade: 6,
  colors: {
    accent: [
      '#e8f2fb',
      '#cfe3f3',
      '#a3c9e8',
      '#6aa8d8',
      '#3e90cc',
      '#1f7cc2',
      '#0a68b4',
      '#085896',
      '#064876',
      '#05375b',
    ],
  },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '12px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '20px', xl: '28px' },
  lineHeights: { xs: '1.3333', sm: '1.5385', md: '1.4667', lg: '1.4', xl: '1.2857' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_, { size }) => ({
        root: {
          '--button-height': heightOf(size),
          '--button-padding-x': size === 'xs' ? '8px' : '12px',
          '--button-fz': '13px',
        },
      }),
      styles: { root: { fontWeight: 500 } },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 32 } }),
    Input: Input.extend({
      vars: (_, { size }) => ({ wrapper: { '--input-height': heightOf(size), '--input-fz': '13px' } }),
    }),
    InputWrapper: Input.Wrapper.extend({
      styles: {
        label: { fontSize: 13, fontWeight: 500, marginBottom: 4 },
        error: { fontSize: 12, lineHeight: '16px' },
        description: { fontSize: 12, lineHeight: '16px' },
      },
    }),
    NumberInput: NumberInput.extend({ defaultProps: { hideControls: true } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs', radius: 4 } }),
    Radio: Radio.extend({ defaultProps: { size: 'xs' } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'xs', radius: 6, withItemsBorders: false, transitionDuration: 100 },
      styles: { label: { fontSize: 13 } },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 0 } } }),
    // The placeholder would be a child that menus may not have; without it the first item takes the focus.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 0 } } }),
    Modal: Modal.extend({
      defaultProps: {
        size: 480,
        radius: 8,
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.4 },
      },
      styles: { title: { fontSize: 15, lineHeight: '22px', fontWeight: 600 } },
    }),
    // A dialog's head is no banner of the page.
    ModalHeader: ModalHeader.extend({ defaultProps: { role: 'none' } }),
    Notification: Notification.extend({ defaultProps: { radius: 8, withBorder: true } }),
  },
})
